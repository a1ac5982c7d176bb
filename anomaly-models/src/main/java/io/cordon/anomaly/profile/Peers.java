package io.cordon.anomaly.profile;

import io.cordon.anomaly.count.RatePrior;
import io.cordon.anomaly.hours.HourProfile;

/** What a person's department and organisation know, as numbers. */
interface Peers {
  /**
   * How surprising a value is to them, as a p-value in (0, 1].
   *
   * @param day days since 1970
   */
  double chance(Trait trait, int value, int day);

  /** Where the rate of somebody begins of whom nothing is known. */
  RatePrior daily(Metric metric);

  /** The same for an active hour. */
  RatePrior hourly(Metric metric);

  /** When they work; null where nobody knows. */
  HourProfile hours();

  /** A day of a person of this department is over, in which as much was done. */
  void dayOver(Metric metric, long count);

  /** The same of an hour. */
  void hourOver(Metric metric, long count);

  /** Somebody of this department is active. */
  void activeAt(long timeMillis);
}
