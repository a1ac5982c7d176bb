package io.cordon.job.baselines;

/**
 * A value of the field of one baseline.
 *
 * @param why how the activity matches the policy, in words; null where it is only learned from
 */
public record ObservedValue(BaselineStamp baseline, String value, String why) {
  boolean isJudged() {
    return why != null;
  }
}
