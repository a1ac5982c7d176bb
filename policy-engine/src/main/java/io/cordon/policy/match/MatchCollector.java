package io.cordon.policy.match;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;

/** Receives what the {@link Matcher} emits for an activity. */
public interface MatchCollector {

  /** The activity violates a policy by itself. */
  void detection(Detection detection);

  /** The activity counts in windows of a group. */
  void contributions(KeyedContributions contributions);

  /** The activity can be a step of a sequence. */
  void signal(Signal signal);

  /** A policy could not be evaluated because of a bug; the others were, for this activity too. */
  void failed(String policyId, Throwable bug);
}
