package io.cordon.policy;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.test.PolicyTest;
import java.util.List;
import java.util.Set;

/**
 * A policy that a single activity can violate; it fires on arrival.
 *
 * @param verbs an index: the verbs that can match; empty when every verb can
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
    FilterSet applicable = FilterSet.of(filters).applicableTo(metadata.names());
    return new ActivityPolicy(metadata, applicable.applyTo(condition), verbs, tests);
  }
}
