package io.cordon.policy;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.test.PolicyTest;
import java.util.List;
import java.util.Set;

/**
 * A policy that one activity can break: it fires on arrival.
 *
 * @param verbs the verbs that can match, an index; empty when any can
 */
public record ActivityPolicy(
    PolicyMetadata metadata, Condition condition, Set<Verb> verbs, List<PolicyTest> tests)
    implements Policy {

  public ActivityPolicy {
    verbs = Set.copyOf(verbs);
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    return metadata.names();
  }

  @Override
  public ActivityPolicy filteredBy(List<Filter> filters) {
    Filters reaching = Filters.of(filters).at(metadata.names());
    return new ActivityPolicy(metadata, reaching.but(condition), verbs, tests);
  }
}
