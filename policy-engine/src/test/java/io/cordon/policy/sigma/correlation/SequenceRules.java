package io.cordon.policy.sigma.correlation;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The base rules of all steps of a sequence. */
public final class SequenceRules {
  private SequenceRules() {}

  public static List<Rule> of(SequencePolicy policy) {
    return policy.steps().stream().flatMap(step -> of(step.input())).toList();
  }

  private static Stream<Rule> of(CorrelationInput input) {
    return input instanceof Correlation correlation
        ? correlation.inputs().stream().flatMap(SequenceRules::of)
        : Stream.of((Rule) input);
  }

  /** The verbs that any of the rules can match; empty when one of them can match any verb. */
  public static Set<Verb> verbs(SequencePolicy policy) {
    Set<Verb> verbs = new HashSet<>();
    for (Rule rule : of(policy)) {
      if (rule.verbs().isEmpty()) {
        return Set.of();
      }
      verbs.addAll(rule.verbs());
    }
    return verbs;
  }

  /** Whether the activity matches any of the rules. */
  public static boolean match(SequencePolicy policy, Activity activity) {
    return of(policy).stream().anyMatch(rule -> rule.condition().matches(activity));
  }
}
