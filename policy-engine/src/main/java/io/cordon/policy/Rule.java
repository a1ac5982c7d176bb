package io.cordon.policy;

import io.cordon.model.Activity;
import io.cordon.model.Verb;
import java.util.Set;

/**
 * A base rule: what one activity must be like.
 *
 * @param verbs the verbs that can match, an index; empty when any can
 */
public record Rule(String name, Condition condition, Set<Verb> verbs) implements Part {

  public Rule {
    verbs = Set.copyOf(verbs);
  }

  /** With the index that follows from the condition. */
  public static Rule of(String name, Condition condition) {
    return new Rule(name, condition, VerbIndex.of(condition));
  }

  @Override
  public String explain(Activity activity) {
    return condition.explain(activity);
  }
}
