package io.cordon.cli.fuzz;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;

/** Accepts every match, and fails where a policy could not be evaluated. */
final class NoFailures implements MatchCollector {
  @Override
  public void detection(Detection detection) {
    // Whether a damaged policy matches is its author's affair.
  }

  @Override
  public void contributions(KeyedContributions contributions) {
    // As above.
  }

  @Override
  public void signal(Signal signal) {
    // As above.
  }

  @Override
  public void failed(String policyId, Throwable bug) {
    throw new AssertionError(policyId, bug);
  }
}
