package io.cordon.anomaly.level;

import io.cordon.anomaly.recalibration.StatisticTail;

/**
 * How rare a statistic is, by all values but the latest: these are learned only after a lag, so
 * that what begins slowly does not become usual while it begins. Changed in place.
 */
final class LaggedTail {
  private final StatisticTail tail;
  private final double[] latest;
  private long values;

  /**
   * @param lagRows at least 1; then all values before are learned
   */
  LaggedTail(StatisticTail tail, int lagRows) {
    this.tail = tail;
    this.latest = new double[lagRows];
  }

  /** The surprise at the value, which is then one of the latest. */
  double next(double statistic) {
    int place = (int) (values % latest.length);
    if (values >= latest.length) {
      tail.add(latest[place]);
    }
    double surprise = tail.surprise(statistic);
    latest[place] = statistic;
    values++;
    return surprise;
  }
}
