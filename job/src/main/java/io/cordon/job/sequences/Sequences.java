package io.cordon.job.sequences;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Puts the signals of all sequence policies in order with Flink CEP: one operator for each number
 * of steps. The policies are data; what a signal carries decides which sequence it belongs to.
 *
 * <pre>
 * signals ─► split by length ─┬─► sequences of 2 steps ─┬─► drop outdated ─► detections
 *            keyed by policy  ├─►        …              │
 *            and group        └─► sequences of 6 steps ─┘
 * </pre>
 */
public final class Sequences {
  /** Name of this pipeline stage in metrics. */
  public static final String STAGE = "sequences";

  /** Signals that came, by id of the policy. */
  static final String SIGNALS = "signals";

  /** Those of them that came after the watermark and cannot be ordered, by id of the policy. */
  public static final String LATE_SIGNALS = "late";

  /** Matches of a policy that has been changed, disabled or removed since, by id of the policy. */
  static final String OUTDATED = "outdated";

  private Sequences() {}

  /**
   * The detections of all sequences.
   *
   * @param signals the possible steps of all sequences
   */
  public static DataStream<Detection> detect(
      DataStream<Signal> signals, Settings settings, BroadcastStream<PolicyChange> changes) {
    // split by length: Signal by policy and group → the same, for each number of steps
    SingleOutputStreamOperator<Signal> split =
        signals
            .keyBy(Signal::key)
            .process(new SplitByLength())
            .returns(WireTypes.SIGNAL)
            .uid(Uids.SEQUENCE_SIGNALS)
            .name("split by length");
    DataStream<SequenceMatch> matches = ofLength(split, SequencePolicy.MIN_STEPS);
    for (int steps = SequencePolicy.MIN_STEPS + 1; steps <= SequencePolicy.MAX_STEPS; steps++) {
      matches = matches.union(ofLength(split, steps));
    }
    // drop outdated: SequenceMatch and PolicyChange → Detection of a policy in force
    return matches
        .connect(changes)
        .process(new DropOutdated(settings))
        .returns(WireTypes.DETECTION)
        .uid(Uids.SEQUENCES_IN_FORCE)
        .name("drop outdated");
  }

  /** Signal by policy and group → SequenceMatch of the sequences with that number of steps. */
  private static DataStream<SequenceMatch> ofLength(
      SingleOutputStreamOperator<Signal> split, int steps) {
    DataStream<Signal> signals = split.getSideOutput(SplitByLength.ofLength(steps));
    return DataStreamUtils.reinterpretAsKeyedStream(signals, Signal::key)
        .transform(
            "sequences of " + steps + " steps",
            SequenceMatchFormat.TYPE,
            SequencePattern.operator(steps, serializer(signals)))
        .uid(Uids.sequences(steps));
  }

  private static TypeSerializer<Signal> serializer(DataStream<Signal> signals) {
    return signals.getType().createSerializer(signals.getExecutionConfig().getSerializerConfig());
  }
}
