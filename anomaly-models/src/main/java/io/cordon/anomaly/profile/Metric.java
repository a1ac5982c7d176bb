package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;

/** What is counted of a person in a day. The order is part of stored state. */
enum Metric {
  DOWNLOADS(Detector.DOWNLOADS, Detector.SESSION_DOWNLOADS, Detector.SLOW_DOWNLOADS),
  SENSITIVE(Detector.SENSITIVE, Detector.SESSION_SENSITIVE, Detector.SLOW_SENSITIVE),
  FOREIGN(Detector.FOREIGN, Detector.SESSION_FOREIGN, Detector.SLOW_FOREIGN),
  SHARES(Detector.SHARES, null, null),
  CHANGES(Detector.CHANGES, null, null),
  /** Changes to an ending that is rare in the organisation. */
  RARE_ENDINGS(Detector.RARE_ENDING, null, null);

  final Detector ofDay;

  /** Null where a session is not looked at alone. */
  final Detector ofSession;

  /** Null where slow changes are not looked for. */
  final Detector slow;

  Metric(Detector ofDay, Detector ofSession, Detector slow) {
    this.ofDay = ofDay;
    this.ofSession = ofSession;
    this.slow = slow;
  }
}
