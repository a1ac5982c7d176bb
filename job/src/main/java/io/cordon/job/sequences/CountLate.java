package io.cordon.job.sequences;

import io.cordon.job.core.Tally;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts the signals that came after the watermark had passed them: every other view of the stream
 * has seen them, only their order could not be judged any more. Detects nothing.
 */
final class CountLate extends ProcessFunction<Signal, Detection> {
  private final String policyId;
  private transient Tally tally;

  CountLate(String policyId) {
    this.policyId = policyId;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Detection> out) {
    tally.add("late", policyId);
  }
}
