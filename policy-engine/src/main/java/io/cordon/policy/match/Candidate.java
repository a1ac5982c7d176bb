package io.cordon.policy.match;

import java.util.List;

/** A wish that an index has found, and what is left to ask before it comes true. */
final class Candidate {
  private final Subscription wish;
  private final PredicateNode rest;
  private long offeredIn;

  Candidate(Subscription wish, PredicateNode rest) {
    this.wish = wish;
    this.rest = rest;
  }

  /** Several values of one activity may lead here; it is asked for the first of them. */
  void offer(FieldCache facts, List<Subscription> into) {
    if (offeredIn != facts.round()) {
      offeredIn = facts.round();
      if (rest.holds(facts)) {
        into.add(wish);
      }
    }
  }
}
