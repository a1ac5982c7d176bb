package io.cordon.policy;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.test.PolicyTest;
import java.util.List;
import java.util.Set;

/**
 * A policy that an activity breaks when a field's value is unusual for its user: new to the user
 * and to all peers, with enough history to say so, and improbable enough.
 *
 * @param condition the activities that are judged
 * @param verbs the verbs that can be judged; empty when any can
 * @param field whose value is looked at
 * @param peers whose familiarity with the value excuses it, nearest first: {@code department},
 *     {@code organisation}
 * @param threshold highest p-value that counts as unusual; 1 when being new is enough
 * @param minimumHistoryDays days of the user's history before anything is judged
 * @param minimumObservations values learned of the user before anything is judged
 * @param learnsFromAll whether all of the user's activities teach, or only those that are judged
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
  /** The word for those of the user's department. */
  public static final String DEPARTMENT = "department";

  /** The word for everybody in the tenant. */
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

  /** What is excepted is not judged; {@code learn: judged} does not learn from it either. */
  @Override
  public BaselinePolicy filteredBy(List<Filter> filters) {
    Condition filtered = Filters.of(filters).at(metadata.names()).but(condition);
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
