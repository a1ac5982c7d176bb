package io.cordon.policy;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.test.PolicyTest;
import java.util.List;
import java.util.Set;

/**
 * A policy about activities in which a field has a value that is unusual for the user: new to the
 * user and to all peers, improbable enough, and judged on enough history.
 *
 * @param condition the activities that are judged
 * @param verbs the verbs that the condition can match; empty when it can match any verb
 * @param field the field whose value is judged
 * @param peers the groups for which a known value is not unusual, nearest first: {@link
 *     #DEPARTMENT}, {@link #ORGANISATION}
 * @param threshold highest p-value that is unusual; with 1 it is enough that the value is new
 * @param minimumHistoryDays days of the user's history before anything is judged
 * @param minimumObservations values observed for the user before anything is judged
 * @param learnsFromAll whether the baseline learns from all activities of the user, or only from
 *     those that are judged
 */
public record BaselinePolicy(
    PolicyMetadata metadata,
    Condition condition,
    Set<Verb> verbs,
    Field field,
    List<String> peers,
    double threshold,
    int minimumHistoryDays,
    int minimumObservations,
    boolean learnsFromAll,
    List<PolicyTest> tests)
    implements Policy {
  /** Name of the peer group of the user's department. */
  public static final String DEPARTMENT = "department";

  /** Name of the peer group of everybody in the tenant. */
  public static final String ORGANISATION = "organisation";

  public BaselinePolicy {
    verbs = Set.copyOf(verbs);
    peers = List.copyOf(peers);
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    return metadata.names();
  }

  /**
   * A baseline does not judge the activities that its filters exclude. With {@code learn: judged}
   * it does not learn from them either.
   */
  @Override
  public BaselinePolicy filteredBy(List<Filter> filters) {
    Condition filtered = FilterSet.of(filters).applicableTo(metadata.names()).applyTo(condition);
    return new BaselinePolicy(
        metadata,
        filtered,
        verbs,
        field,
        peers,
        threshold,
        minimumHistoryDays,
        minimumObservations,
        learnsFromAll,
        tests);
  }
}
