package io.cordon.job.sequences;

import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.EventComparator;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.operator.CepOperator;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/**
 * The CEP pattern of all sequences with the same number of steps: a few rare steps, always {@code
 * within} a time limit, and {@code skipPastLastEvent}, so that matches do not overlap.
 */
final class SequencePattern {
  /** A key with a step that waits for the next one takes 2 to 4 KB on the heap. */
  private static final int MAX_KEYS = 10_000;

  private SequencePattern() {}

  /** The operator that finds the pattern; it is keyed by {@link Signal#key}. */
  static CepOperator<Signal, String, SequenceMatch> operator(
      int steps, TypeSerializer<Signal> serializer) {
    return operator(steps, serializer, MAX_KEYS);
  }

  /**
   * @param maxKeys whose state stays decoded
   */
  static CepOperator<Signal, String, SequenceMatch> operator(
      int steps, TypeSerializer<Signal> serializer, int maxKeys) {
    return new CachedCepOperator<>(
        serializer,
        new SequenceNfa.Factory(of(steps)),
        new BySignalOrder(),
        AfterMatchSkipStrategy.skipPastLastEvent(),
        new DetectSequence(),
        maxKeys);
  }

  /** Steps are named by number: their names are in savepoints. */
  static Pattern<Signal, ?> of(int steps) {
    Pattern<Signal, Signal> pattern =
        Pattern.<Signal>begin(step(0), AfterMatchSkipStrategy.skipPastLastEvent())
            .where(new IsStep(0));
    for (int step = 1; step < steps; step++) {
      pattern = pattern.followedBy(step(step)).where(new IsStep(step));
    }
    return pattern.within(SequencePolicy.MAX_WITHIN);
  }

  private static String step(int number) {
    return "step-" + number;
  }

  /** The signals of a match in order of the steps. */
  static List<Signal> inOrder(Map<String, List<Signal>> match) {
    return IntStream.range(0, match.size()).mapToObj(step -> match.get(step(step)).get(0)).toList();
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
    private static final Comparator<Signal> ORDER =
        Comparator.comparingInt(Signal::firstStep).thenComparing(signal -> signal.activity().id());

    @Override
    public int compare(Signal one, Signal other) {
      return ORDER.compare(one, other);
    }
  }
}
