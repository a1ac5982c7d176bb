package io.cordon.benchmarks;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;

/** How often something is told. */
final class MatchCounts implements MatchCollector {
  private int detections;
  private int counts;
  private int signals;

  @Override
  public void detection(Detection detection) {
    detections++;
  }

  @Override
  public void counted(Contributions counted) {
    counts += counted.hits().size();
  }

  @Override
  public void signal(Signal signal) {
    signals++;
  }

  int detections() {
    return detections;
  }

  int counts() {
    return counts;
  }

  int signals() {
    return signals;
  }
}
