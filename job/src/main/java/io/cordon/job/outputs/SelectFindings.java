package io.cordon.job.outputs;

import io.cordon.model.Finding;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Writes those findings that an output delivers. */
final class SelectFindings implements FlatMapFunction<Finding, Message> {
  private static final long serialVersionUID = 1L;

  private final Selection selection;

  SelectFindings(Selection selection) {
    this.selection = selection;
  }

  @Override
  public void flatMap(Finding finding, Collector<Message> out) {
    if (selection.holds(finding)) {
      out.collect(Message.of(finding));
    }
  }
}
