package io.cordon.policy.match;

/** What to do when an activity matches a subscription. */
interface MatchCallback {

  void onMatch(MatchContext match);
}
