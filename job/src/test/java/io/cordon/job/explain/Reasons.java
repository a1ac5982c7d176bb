package io.cordon.job.explain;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Explanation;

/** Explanations of a person with 23 days of history. */
final class Reasons {
  static final int HISTORY_DAYS = 23;

  private Reasons() {}

  /** A count of 120 where 3.1 are expected. */
  static Explanation count(Detector detector) {
    return count(detector, 120, 3.1, 0, 11);
  }

  static Explanation count(
      Detector detector, long observed, double expected, long usualFrom, long usualTo) {
    return new Explanation(
        detector, 5, observed, expected, usualFrom, usualTo, HISTORY_DAYS, false, false, false);
  }

  /** A value that is rare for the person. */
  static Explanation rare(Detector detector) {
    return value(detector, false, false, false);
  }

  static Explanation newToPerson(Detector detector) {
    return value(detector, true, false, false);
  }

  static Explanation newToDepartment(Detector detector) {
    return value(detector, true, true, false);
  }

  static Explanation newToAll(Detector detector) {
    return value(detector, true, true, true);
  }

  private static Explanation value(
      Detector detector, boolean toPerson, boolean toDepartment, boolean toOrganisation) {
    return new Explanation(
        detector, 3, 0, 0, 0, 0, HISTORY_DAYS, toPerson, toDepartment, toOrganisation);
  }
}
