package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;

/** What is counted of a person in a day. */
enum Metric {
  DOWNLOADS(0, Detector.DOWNLOADS, Detector.SESSION_DOWNLOADS, Detector.SLOW_DOWNLOADS),
  SENSITIVE(1, Detector.SENSITIVE, Detector.SESSION_SENSITIVE, Detector.SLOW_SENSITIVE),
  FOREIGN(2, Detector.FOREIGN, Detector.SESSION_FOREIGN, Detector.SLOW_FOREIGN),
  SHARES(3, Detector.SHARES, null, null),
  CHANGES(4, Detector.CHANGES, null, null),
  /** Changes to an ending that is rare in the organisation. */
  RARE_ENDINGS(5, Detector.RARE_ENDING, null, null);

  /** Part of stored state: the place in the order here. */
  final int slot;

  final Detector ofDay;

  /** Null where a session is not looked at alone. */
  final Detector ofSession;

  /** Null where slow changes are not looked for. */
  final Detector slow;

  Metric(int slot, Detector ofDay, Detector ofSession, Detector slow) {
    this.slot = slot;
    this.ofDay = ofDay;
    this.ofSession = ofSession;
    this.slow = slow;
  }
}
