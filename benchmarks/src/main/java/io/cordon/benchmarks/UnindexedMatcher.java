package io.cordon.benchmarks;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Condition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the index is compared with: evaluates each policy that can match the verb by itself. */
final class UnindexedMatcher {
  private final Map<Verb, List<Condition>> byVerb = new EnumMap<>(Verb.class);

  UnindexedMatcher(List<Policy> policies) {
    for (Verb verb : Verb.values()) {
      byVerb.put(verb, new ArrayList<>());
    }
    for (Policy policy : policies) {
      if (policy instanceof ActivityPolicy single) {
        add(single.verbs(), single.condition());
      } else if (policy instanceof CorrelationPolicy several) {
        several.correlation().inputs().forEach(input -> add((Rule) input));
      } else if (policy instanceof SequencePolicy sequence) {
        sequence.steps().forEach(step -> add((Rule) step.input()));
      }
    }
  }

  private void add(Rule rule) {
    add(rule.verbs(), rule.condition());
  }

  private void add(Set<Verb> verbs, Condition condition) {
    byVerb.forEach(
        (verb, conditions) -> {
          if (verbs.isEmpty() || verbs.contains(verb)) {
            conditions.add(condition);
          }
        });
  }

  /** The number of rules that match; emits nothing. */
  int matches(Activity activity) {
    int matches = 0;
    for (Condition condition : byVerb.get(activity.verb())) {
      if (condition.matches(activity)) {
        matches++;
      }
    }
    return matches;
  }
}
