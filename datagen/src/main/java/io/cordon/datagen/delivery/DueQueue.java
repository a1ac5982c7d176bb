package io.cordon.datagen.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Records in the order in which they are due. Only those of the quarter of an hour at hand are kept
 * sorted: one queue of all that waits, for hours in some clouds, costs more than to write them.
 */
final class DueQueue {
  private static final long SLICE_MILLIS = TimeUnit.MINUTES.toMillis(15);

  private final PriorityQueue<DueRecord> soon = new PriorityQueue<>();
  private final TreeMap<Long, List<DueRecord>> later = new TreeMap<>();
  private long laterFromMillis = Long.MIN_VALUE;

  void add(DueRecord record) {
    if (record.atMillis() < laterFromMillis) {
      soon.add(record);
    } else {
      long slice = Math.floorDiv(record.atMillis(), SLICE_MILLIS);
      later.computeIfAbsent(slice, any -> new ArrayList<>()).add(record);
    }
  }

  /** The next one, which stays; null for none. */
  DueRecord peek() {
    if (soon.isEmpty() && !later.isEmpty()) {
      Map.Entry<Long, List<DueRecord>> slice = later.pollFirstEntry();
      soon.addAll(slice.getValue());
      laterFromMillis = (slice.getKey() + 1) * SLICE_MILLIS;
    }
    return soon.peek();
  }

  /** The one that {@link #peek} gave. */
  DueRecord remove() {
    return soon.remove();
  }
}
