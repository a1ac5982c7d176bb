package io.cordon.job.observe;

/**
 * A value of the field of one baseline.
 *
 * @param why how the activity matches the policy, in words; null where it is only learned from
 */
public record ObservedValue(BaselineStamp baseline, String value, String why) {
  public boolean isJudged() {
    return why != null;
  }
}
