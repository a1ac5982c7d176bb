package io.cordon.anomaly.level;

/**
 * Mean and variance of a series in which older values fade exponentially. At first all values count
 * alike. Changed in place; three numbers.
 *
 * <pre>
 * rate      max(1 / n, 2 / (span + 1))
 * mean      m = m + rate (x - m)
 * variance  v = (1 - rate) (v + rate (x - m)²)       with the mean before x
 * </pre>
 *
 * Source: West, CACM 1979 (updating mean and variance).
 */
final class FadingMoments {
  private final double leastRate;
  private double mean;
  private double variance;
  private long values;

  /**
   * @param span of values: as much of the past counts as in a moving average of so many
   */
  FadingMoments(double span) {
    leastRate = 2 / (span + 1);
  }

  void add(double value) {
    values++;
    double rate = Math.max(1.0 / values, leastRate);
    double difference = value - mean;
    mean += rate * difference;
    variance = (1 - rate) * (variance + rate * difference * difference);
  }

  boolean isEmpty() {
    return values == 0;
  }

  double mean() {
    return mean;
  }

  double deviation() {
    return Math.sqrt(variance);
  }
}
