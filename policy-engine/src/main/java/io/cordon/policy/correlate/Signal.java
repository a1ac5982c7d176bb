package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;

/**
 * An activity, or a burst of activities, that can be a step of a sequence: rare enough to be put in
 * order by Flink CEP.
 *
 * @param policyId of the sequence
 * @param groupKey the values that all steps of one match have in common; the key of the stream
 * @param stepBits bit n is set when it can be step n of the sequence, from 0
 * @param activity the activity itself, or the one that completed the burst
 * @param burst null where the activity alone is the step
 * @param why the burst in one sentence for a finding; null where there is no burst
 * @param subjectKey key of what a finding is about if this is its last step; null where it is the
 *     activity's own subject
 */
public record Signal(
    String policyId,
    String groupKey,
    int stepBits,
    Activity activity,
    Burst burst,
    String why,
    String subjectKey) {

  /** An activity that is a step by itself. */
  public static Signal of(String policyId, String groupKey, int stepBits, Activity activity) {
    return new Signal(policyId, groupKey, stepBits, activity, null, null, null);
  }

  public boolean canBeStep(int index) {
    return (stepBits & (1 << index)) != 0;
  }

  /** Index of the earliest step that it can be. */
  public int firstStep() {
    return Integer.numberOfTrailingZeros(stepBits);
  }
}
