package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Satisfiability;
import java.util.HashSet;
import java.util.Set;

/**
 * A base rule: a condition on one activity.
 *
 * @param id null when unspecified
 * @param verbs an index: the verbs that can match; empty when every verb can
 */
public record Rule(String name, String id, Condition condition, Set<Verb> verbs)
    implements CorrelationInput {

  public Rule {
    verbs = Set.copyOf(verbs);
  }

  /** A rule with the verbs that its condition can match. */
  public static Rule of(String name, Condition condition) {
    return new Rule(name, null, condition, Satisfiability.matchableVerbs(condition));
  }

  @Override
  public String explain(Activity activity) {
    return condition.explain(activity);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(Set.of(name));
    if (id != null) {
      names.add(id);
    }
    return names;
  }

  Rule filteredBy(FilterSet filters) {
    return new Rule(name, id, filters.applicableTo(names()).applyTo(condition), verbs);
  }
}
