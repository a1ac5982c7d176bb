package io.cordon.job.sequences;

import io.cordon.job.core.Tally;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends each signal to the operator for the number of steps of its sequence. Signals that arrived
 * after the watermark had passed them are counted and go no further: counts and single-activity
 * policies have evaluated their activities, only sequences cannot put them in order any more.
 *
 * <p>Counts: {@link Sequences#SIGNALS} in = signals out + {@link Sequences#LATE_SIGNALS}.
 */
final class SplitByLength extends KeyedProcessFunction<String, Signal, Signal> {
  private static final List<OutputTag<Signal>> BY_LENGTH =
      IntStream.rangeClosed(0, SequencePolicy.MAX_STEPS)
          .mapToObj(steps -> new OutputTag<>("of-" + steps, WireTypes.SIGNAL))
          .toList();

  private transient Tally tally;

  /** The signals of the sequences with that number of steps. */
  static OutputTag<Signal> ofLength(int steps) {
    return BY_LENGTH.get(steps);
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), Sequences.STAGE);
  }

  @Override
  public void processElement(Signal signal, Context context, Collector<Signal> out) {
    String policyId = signal.policy().id();
    tally.add(Sequences.SIGNALS, policyId);
    if (context.timestamp() <= context.timerService().currentWatermark()) {
      tally.add(Sequences.LATE_SIGNALS, policyId);
    } else {
      context.output(ofLength(signal.steps()), signal);
    }
  }
}
