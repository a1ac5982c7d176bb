package io.cordon.job.baselines;

import io.cordon.model.Activity;
import java.time.Instant;

/**
 * A user's value on its way past the peers: to teach them, or to ask whether they know it.
 *
 * @param realm the organisation, or the tenant where tenants are kept apart
 * @param teaches whether the peers learn the value
 * @param judged the activity in question; null when there is no question
 * @param pValue chance of the value so far, under everybody asked
 * @param expected what is normal for those asked so far, in words
 */
public record Sighting(
    String policyId,
    String realm,
    String department,
    String value,
    Instant time,
    boolean teaches,
    Activity judged,
    double pValue,
    double historyDays,
    String expected) {

  static Sighting teaching(String policyId, String realm, Activity activity, String value) {
    return new Sighting(
        policyId,
        realm,
        activity.actor().department(),
        value,
        activity.time(),
        true,
        null,
        1,
        0,
        null);
  }

  static Sighting question(
      String policyId,
      String realm,
      Activity activity,
      String value,
      double p,
      double days,
      String expected) {
    return new Sighting(
        policyId,
        realm,
        activity.actor().department(),
        value,
        activity.time(),
        false,
        activity,
        p,
        days,
        expected);
  }

  /** The question goes on: these peers do not know the value either. */
  Sighting alsoNewTo(double pNew, String expectedToo) {
    return new Sighting(
        policyId,
        realm,
        department,
        value,
        time,
        teaches,
        judged,
        pValue * pNew,
        historyDays,
        expected + "; " + expectedToo);
  }
}
