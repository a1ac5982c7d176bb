package io.cordon.job.outputs;

import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.OutboundMessage;
import io.cordon.model.finding.Finding;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Turns the findings that a destination gets into messages. */
final class SelectFindings implements FlatMapFunction<Finding, OutboundMessage> {
  private static final long serialVersionUID = 1L;

  private final FindingSelection selection;

  SelectFindings(FindingSelection selection) {
    this.selection = selection;
  }

  @Override
  public void flatMap(Finding finding, Collector<OutboundMessage> out) {
    if (selection.includes(finding)) {
      out.collect(OutboundMessage.of(finding));
    }
  }
}
