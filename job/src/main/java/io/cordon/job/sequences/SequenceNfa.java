package io.cordon.job.sequences;

import io.cordon.policy.correlate.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.NFA;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBufferAccessor;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.time.TimerService;

/**
 * CEP's state machine, in which each partial match ends after the timespan that its first signal
 * carries, and not after one that all have in common.
 *
 * <p>A condition that compares the times would not do: the partial match that is too old would stay
 * until the {@code within} of the pattern, a year, and {@code skipPastLastEvent} holds every later
 * match back as long as an earlier partial match may still become one.
 *
 * <p>All signals of a key are of one version of one policy, so that their timespans are equal.
 */
final class SequenceNfa extends NFA<Signal> {
  private static final String FIRST = "first";

  private long timespanMillis;

  private SequenceNfa(NFA<Signal> pattern) {
    super(pattern.getStates(), Map.of(), pattern.getWindowTime(), /* handleTimeout= */ false);
  }

  /** Makes the state machine of a pattern; one for each parallel instance of the operator. */
  record Factory(NFACompiler.NFAFactory<Signal> ofPattern)
      implements NFACompiler.NFAFactory<Signal> {
    Factory(Pattern<Signal, ?> pattern) {
      this(NFACompiler.compileFactory(pattern, /* timeoutHandling= */ false));
    }

    @Override
    public NFA<Signal> createNFA() {
      return new SequenceNfa(ofPattern.createNFA());
    }
  }

  /** The operator sets a timer so long after the first signal of a partial match. */
  @Override
  public long getWindowTime() {
    return timespanMillis;
  }

  @Override
  public Collection<Map<String, List<Signal>>> process(
      SharedBufferAccessor<Signal> buffer,
      NFAState state,
      Signal signal,
      long timestamp,
      AfterMatchSkipStrategy skip,
      TimerService timers)
      throws Exception {
    timespanMillis = signal.timespanMillis();
    return super.process(buffer, state, signal, timestamp, skip, timers);
  }

  /** Ends the partial matches whose time has passed, as the state machine does with its own. */
  @Override
  public Tuple2<
          Collection<Map<String, List<Signal>>>,
          Collection<Tuple2<Map<String, List<Signal>>, Long>>>
      advanceTime(
          SharedBufferAccessor<Signal> buffer,
          NFAState state,
          long timestamp,
          AfterMatchSkipStrategy skip)
          throws Exception {
    PriorityQueue<ComputationState> inTime =
        new PriorityQueue<>(NFAState.COMPUTATION_STATE_COMPARATOR);
    for (ComputationState partial : state.getPartialMatches()) {
      if (hasEnded(partial, buffer, timestamp)) {
        state.setStateChanged();
        buffer.releaseNode(partial.getPreviousBufferEntry(), partial.getVersion());
      } else {
        inTime.add(partial);
      }
    }
    state.setNewPartialMatches(inTime);
    return super.advanceTime(buffer, state, timestamp, skip);
  }

  private static boolean hasEnded(
      ComputationState partial, SharedBufferAccessor<Signal> buffer, long timestamp) {
    if (partial.getStartEventID() == null) {
      return false;
    }
    Signal first =
        buffer
            .materializeMatch(Map.of(FIRST, List.of(partial.getStartEventID())))
            .get(FIRST)
            .get(0);
    return timestamp - partial.getStartTimestamp() >= first.timespanMillis();
  }
}
