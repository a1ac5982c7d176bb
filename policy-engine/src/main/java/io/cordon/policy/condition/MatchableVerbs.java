package io.cordon.policy.condition;

import io.cordon.model.activity.Verb;
import java.util.Set;

/** The verbs that a condition can match, as policies carry them. */
public final class MatchableVerbs {
  private MatchableVerbs() {}

  /** Empty when every verb can match. */
  public static Set<Verb> of(Condition condition) {
    Set<Verb> verbs = Satisfiability.verbs(condition);
    return verbs.size() == Verb.values().length ? Set.of() : Set.copyOf(verbs);
  }
}
