package io.cordon.cli.bench.cost;

import java.util.Arrays;

/**
 * How long after arrival findings about one activity were raised.
 *
 * @param recordsPerSecond that were sent
 * @param secondsLate how far the sender fell behind
 * @param findings of the second half of the time
 */
public record LagFigures(
    double recordsPerSecond, double secondsLate, int findings, long p50Millis, long p99Millis) {

  public static LagFigures of(double recordsPerSecond, double secondsLate, long... lagMillis) {
    long[] sorted = lagMillis.clone();
    Arrays.sort(sorted);
    return new LagFigures(
        recordsPerSecond,
        secondsLate,
        sorted.length,
        quantile(sorted, 0.5),
        quantile(sorted, 0.99));
  }

  /** The smallest value that this fraction does not exceed; 0 of none. */
  private static long quantile(long[] sorted, double fraction) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.max(0, Math.ceil(fraction * sorted.length) - 1)];
  }
}
