package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Evidence;

/**
 * What a person did on one day through one network and device: a session as far as logs show it.
 * Changed in place.
 */
final class Session {
  final int country;
  final int network;
  final int device;
  final int program;

  /** Raw surprises. */
  final Evidence evidence = new Evidence();

  final Counts counts = new Counts();

  /** A bit for each hour that was judged. */
  int hours;

  Session(Observation first) {
    country = first.country();
    network = first.network();
    device = first.device();
    program = first.program();
  }

  boolean isOf(Observation observation) {
    return network == observation.network()
        && device == observation.device()
        && program == observation.program()
        && country == observation.country();
  }
}
