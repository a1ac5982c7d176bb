package io.cordon.job.baselines;

import io.cordon.model.Activity;
import io.cordon.policy.BaselinePolicy;
import java.time.Instant;
import java.util.List;

/**
 * A user's value on its way past the peers: to teach them, or to ask whether they know it. It
 * carries what they need of the policy, which may change or go while it is on its way.
 *
 * @param peers the groups to pass, by the words of the policy
 * @param realm the organisation, or the tenant where tenants are kept apart
 * @param question null where the peers are to learn the value
 */
public record Sighting(
    String policyId,
    List<String> peers,
    String realm,
    String department,
    String value,
    Instant time,
    Question question) {

  public Sighting {
    peers = peers == null ? List.of() : List.copyOf(peers);
  }

  static Sighting teaching(BaselinePolicy policy, String realm, Activity activity, String value) {
    return of(policy, realm, activity, value, null);
  }

  static Sighting asking(
      BaselinePolicy policy, String realm, Activity activity, String value, Question question) {
    return of(policy, realm, activity, value, question);
  }

  private static Sighting of(
      BaselinePolicy policy, String realm, Activity activity, String value, Question question) {
    return new Sighting(
        policy.id(),
        policy.peers(),
        realm,
        activity.actor().department(),
        value,
        activity.time(),
        question);
  }

  boolean teaches() {
    return question == null;
  }

  /** The question goes on: these peers do not know the value either. */
  Sighting alsoNewTo(double pNew, String expectedToo) {
    Question further = question.alsoNewTo(pNew, expectedToo);
    return new Sighting(policyId, peers, realm, department, value, time, further);
  }
}
