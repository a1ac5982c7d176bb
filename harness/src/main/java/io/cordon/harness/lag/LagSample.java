package io.cordon.harness.lag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The lags of the latest 100 findings, with their median and 99th percentile. */
final class LagSample {
  private static final int CAPACITY = 100;

  private final Deque<Long> latest = new ArrayDeque<>();

  synchronized void add(long lagMillis) {
    if (latest.size() == CAPACITY) {
      latest.removeFirst();
    }
    latest.addLast(lagMillis);
  }

  synchronized boolean isEmpty() {
    return latest.isEmpty();
  }

  /** The smallest lag that this fraction of the sample does not exceed, in ms; 0 if empty. */
  synchronized long quantileMillis(double fraction) {
    if (latest.isEmpty()) {
      return 0;
    }
    long[] sorted = latest.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) Math.max(0, Math.ceil(fraction * sorted.length) - 1)];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %,d ms, p99 %,d ms", quantileMillis(0.5), quantileMillis(0.99));
  }
}
