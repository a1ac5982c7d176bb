package io.cordon.policy.match;

/** What follows from a wish that came true. */
interface MatchCallback {

  void tell(MatchContext match);
}
