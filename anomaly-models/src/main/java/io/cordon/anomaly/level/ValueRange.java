package io.cordon.anomaly.level;

/**
 * The least and the largest value of a series so far. How far a new extreme goes beyond it, as a
 * share of the width that the range has had. Changed in place.
 */
final class ValueRange {
  /** Farther out is as far. */
  private static final double LARGEST = 3;

  private double least = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;

  /** 0 within the range, at most {@value #LARGEST}. */
  double beyond(double value) {
    if (least > largest) {
      return 0;
    }
    double excess = Math.max(0, Math.max(value - largest, least - value));
    return Math.min(LARGEST, Distance.of(excess, largest - least, value));
  }

  void add(double value) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
}
