package io.cordon.job.live;

import io.cordon.job.core.Tally;
import io.cordon.model.finding.Verdict;
import io.cordon.model.reject.Reject;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Emits verdicts, and sends messages that are none to a side output.
 *
 * <p>Counts: messages in = {@code false_alarms} + {@code true_alarms} + {@code withdrawn} + {@code
 * rejects}.
 */
final class SplitVerdicts extends ProcessFunction<VerdictMessage, Verdict> {
  static final OutputTag<Reject> REJECTS = new OutputTag<>("rejected-verdicts") {};

  /** Name of this pipeline stage in metrics. */
  static final String STAGE = "verdicts";

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(VerdictMessage message, Context context, Collector<Verdict> out) {
    if (message.reject() != null) {
      tally.add("rejects");
      context.output(REJECTS, message.reject());
      return;
    }
    Verdict verdict = message.verdict();
    tally.add(
        verdict.isWithdrawn()
            ? "withdrawn"
            : verdict.falseAlarm() ? "false_alarms" : "true_alarms");
    out.collect(verdict);
  }
}
