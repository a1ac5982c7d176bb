package io.cordon.job.baselines;

import io.cordon.model.activity.Activity;
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
public record Observation(
    String policyId,
    List<String> peers,
    String realm,
    String department,
    String value,
    Instant time,
    NoveltyQuery question) {

  public Observation {
    peers = peers == null ? List.of() : List.copyOf(peers);
  }

  static Observation teaching(
      BaselinePolicy policy, String realm, Activity activity, String value) {
    return of(policy, realm, activity, value, null);
  }

  static Observation asking(
      BaselinePolicy policy, String realm, Activity activity, String value, NoveltyQuery question) {
    return of(policy, realm, activity, value, question);
  }

  private static Observation of(
      BaselinePolicy policy, String realm, Activity activity, String value, NoveltyQuery question) {
    return new Observation(
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
  Observation alsoNewTo(double pNew, String expectedToo) {
    NoveltyQuery further = question.alsoNewTo(pNew, expectedToo);
    return new Observation(policyId, peers, realm, department, value, time, further);
  }
}
