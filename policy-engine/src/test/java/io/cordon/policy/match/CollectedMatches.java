package io.cordon.policy.match;

import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import java.util.ArrayList;
import java.util.List;

/** Keeps everything that the matcher emits. */
class CollectedMatches implements MatchCollector {
  final List<Detection> detections = new ArrayList<>();
  final List<KeyedContributions> contributions = new ArrayList<>();
  final List<Signal> signals = new ArrayList<>();
  final List<String> failedPolicies = new ArrayList<>();

  @Override
  public void detection(Detection detection) {
    detections.add(detection);
  }

  @Override
  public void contributions(KeyedContributions keyed) {
    contributions.add(keyed);
  }

  @Override
  public void signal(Signal signal) {
    signals.add(signal);
  }

  @Override
  public void failed(String policyId, Throwable bug) {
    failedPolicies.add(policyId);
  }

  /** Ids of the policies that detected something, in order. */
  List<String> detectingPolicies() {
    return detections.stream().map(detection -> detection.policy().id()).toList();
  }
}
