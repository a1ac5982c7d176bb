package io.cordon.job.sequences;

import io.cordon.job.core.Tally;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts the signals that arrived after the watermark had passed them. Windows and single-activity
 * policies have still evaluated their activities; only sequences cannot put them in order any more.
 * Emits nothing.
 *
 * <p>Counts: signals of the sequence = signals that CEP ordered + {@link Sequences#LATE_SIGNALS}.
 */
final class CountLateSignals extends ProcessFunction<Signal, Detection> {
  private final String policyId;
  private transient Tally tally;

  CountLateSignals(String policyId) {
    this.policyId = policyId;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Detection> out) {
    tally.add(Sequences.LATE_SIGNALS, policyId);
  }
}
