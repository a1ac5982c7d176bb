package io.cordon.policy.match;

import io.cordon.model.Detection;
import io.cordon.policy.signal.Counted;
import io.cordon.policy.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that it is told. */
final class Told implements Receiver {
  final List<Detection> detections = new ArrayList<>();
  final List<Counted> counted = new ArrayList<>();
  final List<Signal> signals = new ArrayList<>();

  @Override
  public void detection(Detection detection) {
    detections.add(detection);
  }

  @Override
  public void counted(Counted one) {
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
