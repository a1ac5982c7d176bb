package io.cordon.job.baselines;

import io.cordon.job.observe.BaselineStamp;
import io.cordon.job.observe.PersonObservation;
import java.time.Instant;
import java.util.List;

/**
 * A value of a user that passes the groups of peers: a lesson, which they learn, or a query whether
 * they know it. It carries what they need of the policy, so that a policy that changes meanwhile
 * makes no difference.
 *
 * @param peers the groups to consult, by the words of the policy
 * @param realm the organisation, or the tenant where each tenant is an organisation of its own
 * @param query null for a lesson
 */
public record Observation(
    String policyId,
    List<String> peers,
    String realm,
    String department,
    String value,
    Instant time,
    NoveltyQuery query) {

  public Observation {
    peers = peers == null ? List.of() : List.copyOf(peers);
  }

  static Observation lesson(BaselineStamp baseline, PersonObservation of, String value) {
    return query(baseline, of, value, null);
  }

  static Observation query(
      BaselineStamp baseline, PersonObservation of, String value, NoveltyQuery query) {
    return new Observation(
        baseline.id(), baseline.peers(), of.realm(), of.department(), value, of.time(), query);
  }

  boolean isLesson() {
    return query == null;
  }

  /** The query for the next peers: these do not know the value either. */
  Observation alsoNewTo(double pNew, String expectedByPeers) {
    NoveltyQuery next = query.alsoNewTo(pNew, expectedByPeers);
    return new Observation(policyId, peers, realm, department, value, time, next);
  }
}
