package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import java.util.Set;

/**
 * A condition of one policy, and what to do when an activity matches it.
 *
 * @param rank its position among all subscriptions; lower ranks are reported first
 * @param policyId the policy that it is a part of
 * @param verbs the verbs that the condition can match; empty when it can match any verb
 */
record Subscription(
    int rank, String policyId, Condition condition, Set<Verb> verbs, MatchCallback callback) {

  /**
   * Whether it can match activities of that verb besides those that match any verb. A consequence
   * of another activity is matched only by conditions that name its verb, not by one that excludes
   * others and so matches most verbs.
   */
  boolean names(Verb verb) {
    boolean byExclusion = verbs.size() > Verb.values().length / 2;
    return verbs.contains(verb) && !(verb.isConsequence() && byExclusion);
  }

  /** Whether it is evaluated for activities of that verb. */
  boolean judges(Verb verb) {
    return verbs.isEmpty() ? !verb.isConsequence() : names(verb);
  }
}
