package io.cordon.job.sequences;

import io.cordon.job.core.Tally;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Passes on the signals of one sequence, and counts them. CEP must see no others: it buffers every
 * element until the watermark, which costs about a millisecond each on RocksDB.
 *
 * <p>Counts: {@link Sequences#SIGNALS} out; the rest of the input belongs to other sequences.
 */
final class FilterSignals extends ProcessFunction<Signal, Signal> {
  private final String policyId;
  private transient Tally tally;

  FilterSignals(String policyId) {
    this.policyId = policyId;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Signal> out) {
    if (signal.policy().id().equals(policyId)) {
      tally.add(Sequences.SIGNALS, policyId);
      out.collect(signal);
    }
  }
}
