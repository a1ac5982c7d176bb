package io.cordon.job.outputs;

import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.OutboundMessage;
import io.cordon.model.finding.Finding;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Writes those findings that an output delivers. */
final class SelectFindings implements FlatMapFunction<Finding, OutboundMessage> {
  private static final long serialVersionUID = 1L;

  private final FindingSelection selection;

  SelectFindings(FindingSelection selection) {
    this.selection = selection;
  }

  @Override
  public void flatMap(Finding finding, Collector<OutboundMessage> out) {
    if (selection.holds(finding)) {
      out.collect(OutboundMessage.of(finding));
    }
  }
}
