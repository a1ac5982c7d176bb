package io.cordon.benchmarks;

import io.cordon.model.Detection;
import io.cordon.policy.match.Receiver;
import io.cordon.policy.signal.Counted;
import io.cordon.policy.signal.Signal;

/** How often something is told. */
final class Tellings implements Receiver {
  private int detections;
  private int counts;
  private int signals;

  @Override
  public void detection(Detection detection) {
    detections++;
  }

  @Override
  public void counted(Counted counted) {
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
