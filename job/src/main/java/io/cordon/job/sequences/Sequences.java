package io.cordon.job.sequences;

import io.cordon.job.core.Uids;
import io.cordon.job.live.SuppressDisabled;
import io.cordon.model.finding.Detection;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.EventComparator;
import org.apache.flink.cep.PatternStream;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Compiles sequence policies to Flink CEP: few and rare steps, always {@code within} a time limit,
 * and {@code skipPastLastEvent}, so that matches do not overlap.
 */
public final class Sequences {
  /** Name of this pipeline stage in metrics. */
  public static final String STAGE = "sequences";

  /** Signals of a sequence that reached it, by id of the policy. */
  static final String SIGNALS = "signals";

  /** Those of them that came after the watermark and cannot be ordered, by id of the policy. */
  public static final String LATE_SIGNALS = "late";

  private static final OutputTag<Signal> LATE = new OutputTag<>("late-signals") {};

  private Sequences() {}

  /**
   * The detections of one sequence.
   *
   * @param allSignals the signals of all sequences
   */
  public static DataStream<Detection> detect(
      DataStream<Signal> allSignals, SequencePolicy policy, BroadcastStream<PolicyChange> changes) {
    String id = policy.snapshot().id();
    DataStream<Signal> signals =
        allSignals
            .process(new FilterSignals(id))
            .uid(Uids.signals(id))
            .name("signals: " + policy.snapshot().title());
    PatternStream<Signal> matches =
        CEP.pattern(signals.keyBy(Signal::groupKey), pattern(policy), new BySignalOrder());
    SingleOutputStreamOperator<Detection> detections =
        matches
            .sideOutputLateData(LATE)
            .process(new DetectSequence(policy))
            .uid(Uids.sequence(id, policy.steps().size()))
            .name("sequence: " + policy.snapshot().title());
    DataStream<Detection> noDetections =
        detections
            .getSideOutput(LATE)
            .process(new CountLateSignals(id))
            .uid(Uids.late(id))
            .name("late: " + policy.snapshot().title());
    // Signals may still wait for the watermark when the policy is disabled; drop their detections.
    return detections
        .connect(changes)
        .process(new SuppressDisabled<Detection>(id))
        .returns(Detection.class)
        .uid(Uids.liveSequence(id))
        .name("while live: " + policy.snapshot().title())
        .union(noDetections);
  }

  /** Steps are named by number, so that renaming a rule does not lose partial matches in state. */
  static Pattern<Signal, ?> pattern(SequencePolicy policy) {
    Pattern<Signal, Signal> pattern =
        Pattern.<Signal>begin(step(0), AfterMatchSkipStrategy.skipPastLastEvent())
            .where(new IsStep(0));
    for (int step = 1; step < policy.steps().size(); step++) {
      pattern = pattern.followedBy(step(step)).where(new IsStep(step));
    }
    return pattern.within(policy.within());
  }

  static String step(int number) {
    return "step-" + number;
  }

  /** The signals of a match in order of the steps. */
  static List<Signal> inOrder(Map<String, List<Signal>> match, int steps) {
    return IntStream.range(0, steps).mapToObj(step -> match.get(step(step)).get(0)).toList();
  }

  /** Whether the signal can be the step with this index. */
  private static final class IsStep extends SimpleCondition<Signal> {
    private final int step;

    IsStep(int step) {
      this.step = step;
    }

    @Override
    public boolean filter(Signal signal) {
      return signal.canBeStep(step);
    }
  }

  /**
   * Orders signals with equal timestamps, which are frequent because clouds log whole seconds: the
   * signal of an earlier step first, then by activity id, so that every run has the same order.
   */
  private static final class BySignalOrder implements EventComparator<Signal> {
    @Override
    public int compare(Signal one, Signal other) {
      return Comparator.comparingInt(Signal::firstStep)
          .thenComparing(signal -> signal.activity().id())
          .compare(one, other);
    }
  }
}
