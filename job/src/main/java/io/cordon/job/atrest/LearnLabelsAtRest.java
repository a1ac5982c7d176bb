package io.cordon.job.atrest;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Organisation;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes of each label at rest what the file ledger learns, and sends messages that are none to a
 * side output.
 *
 * <p>Counts: messages in = {@code labels} + {@code foreign} + {@code tombstones} + {@code rejects}.
 */
final class LearnLabelsAtRest extends ProcessFunction<AtRestMessage, Activity> {
  static final OutputTag<Reject> REJECTS = new OutputTag<>("rejected-labels-at-rest") {};

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "at_rest";

  private static final long serialVersionUID = 1L;

  private final Organisation organisation;
  private transient Tally tally;

  LearnLabelsAtRest(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(AtRestMessage message, Context context, Collector<Activity> out) {
    if (message.reject() != null) {
      tally.add("rejects");
      context.output(REJECTS, message.reject());
    } else if (message.label() == null) {
      tally.add("tombstones");
    } else {
      Label label = AtRest.label(message.label(), organisation);
      tally.add(label.isForeign() ? "foreign" : "labels");
      out.collect(AtRest.activity(message.label(), label, message.readAt()));
    }
  }
}
