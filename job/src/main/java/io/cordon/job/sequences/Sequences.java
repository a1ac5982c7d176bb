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

/** Compiles sequence policies to Flink CEP: few rare steps, always a time limit, no overlaps. */
public final class Sequences {
  /** The stage's name in counts. */
  public static final String STAGE = "sequences";

  private static final OutputTag<Signal> LATE = new OutputTag<>("late-signals") {};

  private Sequences() {}

  /** The detections of one sequence, of the signals of all of them. */
  public static DataStream<Detection> detect(
      DataStream<Signal> ofAllPolicies,
      SequencePolicy policy,
      BroadcastStream<PolicyChange> changes) {
    String id = policy.snapshot().id();
    DataStream<Signal> signals =
        ofAllPolicies
            .process(new KeepSignals(id))
            .uid(Uids.signals(id))
            .name("signals: " + policy.snapshot().title());
    PatternStream<Signal> matches =
        CEP.pattern(signals.keyBy(Signal::group), pattern(policy), new InOrder());
    SingleOutputStreamOperator<Detection> found =
        matches
            .sideOutputLateData(LATE)
            .process(new ToDetection(policy))
            .uid(Uids.sequence(id, policy.steps().size()))
            .name("sequence: " + policy.snapshot().title());
    DataStream<Detection> none =
        found
            .getSideOutput(LATE)
            .process(new CountLate(id))
            .uid(Uids.late(id))
            .name("late: " + policy.snapshot().title());
    // What waits for the watermark when the policy is switched off must not be told any more.
    return found
        .connect(changes)
        .process(new SuppressDisabled<Detection>(id))
        .returns(Detection.class)
        .uid(Uids.liveSequence(id))
        .name("while live: " + policy.snapshot().title())
        .union(none);
  }

  /** Steps are named by number: a renamed step would not find its partial matches again. */
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

  /** All steps' signals of a match, in order. */
  static List<Signal> inOrder(Map<String, List<Signal>> match, int steps) {
    return IntStream.range(0, steps).mapToObj(step -> match.get(step(step)).get(0)).toList();
  }

  /** The signal can be the pattern's n-th step. */
  private static final class IsStep extends SimpleCondition<Signal> {
    private final int step;

    IsStep(int step) {
      this.step = step;
    }

    @Override
    public boolean filter(Signal signal) {
      return signal.matches(step);
    }
  }

  /**
   * Orders signals of one time stamp: clouds log whole seconds, so an earlier step goes first, and
   * the id breaks the tie the same way in every run.
   */
  private static final class InOrder implements EventComparator<Signal> {
    @Override
    public int compare(Signal one, Signal other) {
      return Comparator.comparingInt(Signal::firstStep)
          .thenComparing(signal -> signal.activity().id())
          .compare(one, other);
    }
  }
}
