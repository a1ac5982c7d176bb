package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;

/**
 * An activity, or a burst of them, that can be a step of a sequence: rare enough to order.
 *
 * @param policyId the sequence's
 * @param group the values that the steps must agree in
 * @param steps bit n is set when it can be step n of the sequence
 * @param activity of a burst the one that made it too much
 * @param burst null where the activity alone is the step
 * @param why the burst in words, for people; null without one
 * @param about the subject of what the burst ends; null where the activity tells it
 */
public record Signal(
    String policyId,
    String group,
    int steps,
    Activity activity,
    Burst burst,
    String why,
    String about) {

  /** An activity that is a step by itself. */
  public static Signal of(String policyId, String group, int steps, Activity activity) {
    return new Signal(policyId, group, steps, activity, null, null, null);
  }

  public boolean matches(int step) {
    return (steps & (1 << step)) != 0;
  }

  public int firstStep() {
    return Integer.numberOfTrailingZeros(steps);
  }
}
