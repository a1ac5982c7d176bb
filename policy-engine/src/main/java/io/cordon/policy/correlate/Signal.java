package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.policy.PolicySnapshot;
import java.util.List;

/**
 * An activity, or a burst of activities, that can be a step of a sequence: rare enough to be put in
 * order by Flink CEP. It carries everything of its policy that the sequence needs, so that the
 * operators know no policies and every policy can change while they run.
 *
 * @param policy the sequence
 * @param inForceSince sequence number of the change that put the policy in force; 0 for the policy
 *     directory
 * @param groupKey the values that all steps of one match have in common
 * @param steps how many steps the sequence has
 * @param timespanMillis from the first step to the last, the end excluded
 * @param stepBits bit n is set when it can be step n of the sequence, from 0
 * @param reasons why it can be that step, in words for a finding; one for each bit that is set,
 *     that of the earliest step first
 * @param activity the activity itself, or the one that completed the burst
 * @param burst null where the activity alone is the step
 * @param subjectKey key of what a finding is about if this is its last step; null where it is the
 *     activity's own subject
 */
public record Signal(
    PolicySnapshot policy,
    long inForceSince,
    String groupKey,
    int steps,
    long timespanMillis,
    int stepBits,
    List<String> reasons,
    Activity activity,
    Burst burst,
    String subjectKey) {

  public Signal {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }

  /**
   * Key of the stream: only signals with equal keys can be steps of one match. Each change of a
   * policy has other keys and so starts from zero, also one that brings an old version back. The
   * version separates policies of the directory before and after a restart.
   */
  public String key() {
    return policy.id() + '|' + policy.version() + '|' + inForceSince + '|' + groupKey;
  }

  public boolean canBeStep(int index) {
    return (stepBits & (1 << index)) != 0;
  }

  /** Index of the earliest step that it can be. */
  public int firstStep() {
    return Integer.numberOfTrailingZeros(stepBits);
  }

  /** Why it can be the step with this index. */
  public String reason(int index) {
    int earlier = stepBits & ((1 << index) - 1);
    return reasons.get(Integer.bitCount(earlier));
  }
}
