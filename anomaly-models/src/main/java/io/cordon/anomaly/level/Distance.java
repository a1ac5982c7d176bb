package io.cordon.anomaly.level;

/** Differences in units of what is usual, never NaN or infinite. */
final class Distance {
  /** A series that never changed has a deviation of 0; rounding of this share is no change. */
  private static final double LEAST_SHARE = 1e-9;

  /** More than so many usual ones are as many: one outlier must not make the next ones usual. */
  private static final double LARGEST = 100;

  private Distance() {}

  /**
   * The absolute difference in usual ones, from 0 to {@value #LARGEST}.
   *
   * @param usual at least 0
   * @param value of the size that the series has
   */
  static double of(double difference, double usual, double value) {
    double size = Math.abs(difference);
    double rounding = LEAST_SHARE * Math.abs(value);
    if (size <= rounding) {
      return 0;
    }
    return Math.min(LARGEST, size / Math.max(Double.MIN_NORMAL, Math.max(rounding, usual)));
  }
}
