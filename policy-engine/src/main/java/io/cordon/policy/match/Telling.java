package io.cordon.policy.match;

/** What follows from a wish that came true. */
interface Telling {

  void tell(Match match);
}
