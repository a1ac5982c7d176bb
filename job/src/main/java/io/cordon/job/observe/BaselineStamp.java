package io.cordon.job.observe;

import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.BaselinePolicy;
import java.util.List;

/**
 * What the memory of a person and those of peers need of a baseline policy. It travels with each
 * observation, so that they know no policies and every baseline can change while the job runs.
 *
 * @param field the field whose value is judged, by the word of the policy
 * @param peers the groups to consult, by the words of the policy
 * @param threshold highest p-value that counts as unusual
 * @param minimumHistoryDays days of the person's history before anything is judged
 * @param minimumObservations values learned of the person before anything is judged
 * @param learnsFromAll whether it learns from activities that it does not judge
 */
public record BaselineStamp(
    PolicySnapshot policy,
    String field,
    List<String> peers,
    double threshold,
    int minimumHistoryDays,
    int minimumObservations,
    boolean learnsFromAll) {

  public BaselineStamp {
    peers = peers == null ? List.of() : List.copyOf(peers);
  }

  public static BaselineStamp of(BaselinePolicy policy) {
    return new BaselineStamp(
        policy.snapshot(),
        policy.field().word(),
        policy.peers(),
        policy.threshold(),
        policy.minimumHistoryDays(),
        policy.minimumObservations(),
        policy.learnsFromAll());
  }

  /** The key of its memories: another version goes on with them. */
  public String id() {
    return policy.id();
  }
}
