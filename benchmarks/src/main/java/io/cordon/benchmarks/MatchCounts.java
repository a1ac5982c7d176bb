package io.cordon.benchmarks;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;

/** Counts what the matcher emits. */
final class MatchCounts implements MatchCollector {
  private int detections;
  private int contributions;
  private int signals;

  @Override
  public void detection(Detection detection) {
    detections++;
  }

  @Override
  public void contributions(KeyedContributions keyed) {
    contributions += keyed.contributions().size();
  }

  @Override
  public void signal(Signal signal) {
    signals++;
  }

  @Override
  public void failed(String policyId, Throwable bug) {
    throw new IllegalStateException(policyId, bug);
  }

  int detections() {
    return detections;
  }

  int contributions() {
    return contributions;
  }

  int signals() {
    return signals;
  }
}
