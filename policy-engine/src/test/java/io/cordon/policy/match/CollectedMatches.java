package io.cordon.policy.match;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Signal;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that it is told. */
final class CollectedMatches implements MatchCollector {
  final List<Detection> detections = new ArrayList<>();
  final List<Contributions> counted = new ArrayList<>();
  final List<Signal> signals = new ArrayList<>();

  @Override
  public void detection(Detection detection) {
    detections.add(detection);
  }

  @Override
  public void counted(Contributions one) {
    counted.add(one);
  }

  @Override
  public void signal(Signal signal) {
    signals.add(signal);
  }

  List<String> detectedBy() {
    return detections.stream().map(detection -> detection.policy().id()).toList();
  }
}
