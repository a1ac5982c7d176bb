package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A condition of one policy, and what to do when an activity matches it. */
final class Subscription {
  private final String policyId;
  private final Condition condition;
  private final Set<Verb> verbs;
  private final MatchCallback callback;
  private final List<Candidate> candidates = new ArrayList<>(1);
  private int rank;

  /**
   * @param policyId the policy that it is a part of
   * @param verbs the verbs that the condition can match; empty when it can match any verb
   */
  Subscription(String policyId, Condition condition, Set<Verb> verbs, MatchCallback callback) {
    this.policyId = policyId;
    this.condition = condition;
    this.verbs = verbs;
    this.callback = callback;
  }

  String policyId() {
    return policyId;
  }

  Condition condition() {
    return condition;
  }

  Set<Verb> verbs() {
    return verbs;
  }

  MatchCallback callback() {
    return callback;
  }

  /** Its position among all subscriptions; lower ranks are reported first. */
  int rank() {
    return rank;
  }

  /** Others may be published before it, or removed. */
  void rank(int position) {
    rank = position;
  }

  /** An index finds it by this candidate. */
  void foundBy(Candidate candidate) {
    candidates.add(candidate);
  }

  /** No index finds it any more. */
  void withdraw() {
    candidates.forEach(Candidate::withdraw);
    candidates.clear();
  }

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
