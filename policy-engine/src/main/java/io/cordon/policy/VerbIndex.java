package io.cordon.policy;

import io.cordon.model.Verb;
import java.util.Set;

/** The verbs that a condition can match, as policies carry them. */
final class VerbIndex {
  private VerbIndex() {}

  /** Empty when every verb can match. */
  static Set<Verb> of(Condition condition) {
    Set<Verb> verbs = Satisfiability.verbs(condition);
    return verbs.size() == Verb.values().length ? Set.of() : Set.copyOf(verbs);
  }
}
