package io.cordon.job.testing;

import io.cordon.model.activity.Activity;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.List;
import java.util.stream.IntStream;

/** Signals as the matcher emits them. */
public final class SignalFixtures {
  private SignalFixtures() {}

  /**
   * The activity as possible steps of the sequence.
   *
   * @param stepBits bit n for step n, from 0
   */
  public static Signal signal(
      SequencePolicy policy, String group, int stepBits, Activity activity) {
    List<String> reasons =
        IntStream.range(0, policy.steps().size())
            .filter(step -> (stepBits & (1 << step)) != 0)
            .mapToObj(step -> policy.steps().get(step).input().explain(activity))
            .toList();
    return new Signal(
        policy.snapshot(),
        policy.metadata().inForceSince(),
        group,
        policy.steps().size(),
        policy.within().toMillis(),
        stepBits,
        reasons,
        activity,
        null,
        null);
  }
}
