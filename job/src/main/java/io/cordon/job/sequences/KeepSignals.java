package io.cordon.job.sequences;

import io.cordon.job.core.Tally;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets through the signals of one sequence, and counts them: CEP buffers every event it sees until
 * the watermark, at about a millisecond each on RocksDB.
 */
final class KeepSignals extends ProcessFunction<Signal, Signal> {
  private final String policyId;
  private transient Tally tally;

  KeepSignals(String policyId) {
    this.policyId = policyId;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Signal> out) {
    if (signal.policyId().equals(policyId)) {
      tally.add("signals", policyId);
      out.collect(signal);
    }
  }
}
