package io.cordon.policy.correlate;

import java.util.List;

/**
 * The step of a sequence that a burst of activities takes.
 *
 * @param index of the step in the sequence, from 0
 * @param groups in which it is a step; empty where the activity has no value to group by
 * @param steps how many steps the sequence has
 * @param timespanMillis from the first step to the last
 */
public record SequenceStep(int index, List<Group> groups, int steps, long timespanMillis) {

  public SequenceStep {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }
}
