package io.cordon.anomaly.profile;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counters that say when they are worth a look: a tail costs 300 ns, and most events change it by
 * nothing that matters. Changed in place.
 */
final class Counts {
  /** A count is looked at again when it has grown by a tenth. */
  private static final double GROWTH = 1.1;

  private final Map<Metric, Counter> all = new EnumMap<>(Metric.class);

  private static final class Counter {
    private long count;
    private long lookAt = 1;
  }

  /**
   * Counts one more.
   *
   * @return whether the count is worth a look
   */
  boolean add(Metric metric) {
    Counter counter = all.computeIfAbsent(metric, none -> new Counter());
    counter.count++;
    if (counter.count < counter.lookAt) {
      return false;
    }
    counter.lookAt = Math.max(counter.count + 1, (long) Math.ceil(counter.count * GROWTH));
    return true;
  }

  long of(Metric metric) {
    Counter counter = all.get(metric);
    return counter == null ? 0 : counter.count;
  }

  void clear() {
    all.clear();
  }
}
