package io.cordon.policy.match;

import java.util.List;

/** A subscription that the index can find, with the predicate that then remains to be evaluated. */
final class Candidate {
  private final Subscription subscription;
  private final PredicateNode residual;
  private long matchedInGeneration;

  Candidate(Subscription subscription, PredicateNode residual) {
    this.subscription = subscription;
    this.residual = residual;
  }

  /** Several values of one activity may find the same candidate; only the first evaluates it. */
  void match(FieldCache fields, List<Subscription> matched) {
    if (matchedInGeneration != fields.generation()) {
      matchedInGeneration = fields.generation();
      if (residual.isTrue(fields)) {
        matched.add(subscription);
      }
    }
  }
}
