package io.cordon.policy.correlate;

import java.util.Arrays;

/**
 * The amounts of a {@code value_sum} in order of event time; at most {@link #MAX_SUMS} after each
 * {@link #coalesce}, so that every operation takes constant time.
 */
final class TimedSums {
  /** More amounts than these are merged. */
  static final int MAX_SUMS = 128;

  /** The latest amounts are never merged, so that a repeated activity is still recognised. */
  private static final int UNMERGED_SUMS = 32;

  /** The timespan is divided into so many slots; only amounts of one slot are merged. */
  static final int SLOTS = 64;

  private long[] timesMillis = new long[4];
  private long[] keys = new long[4];
  private long[] amounts = new long[4];
  private int size;

  boolean contains(long key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return true;
      }
    }
    return false;
  }

  /** Adds an amount, after those of the same time. */
  void add(long timeMillis, long key, long amount) {
    if (size == keys.length) {
      timesMillis = Arrays.copyOf(timesMillis, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
      amounts = Arrays.copyOf(amounts, 2 * size);
    }
    int at = size;
    while (at > 0 && timesMillis[at - 1] > timeMillis) {
      at--;
    }
    System.arraycopy(timesMillis, at, timesMillis, at + 1, size - at);
    System.arraycopy(keys, at, keys, at + 1, size - at);
    System.arraycopy(amounts, at, amounts, at + 1, size - at);
    set(at, timeMillis, key, amount);
    size++;
  }

  private void set(int at, long timeMillis, long key, long amount) {
    timesMillis[at] = timeMillis;
    keys[at] = key;
    amounts[at] = amount;
  }

  /**
   * Where there are more than {@link #MAX_SUMS}, removes the amounts outside the window. Of the
   * others, all but the latest are merged where they lie in the same slot, one {@link #SLOTS}th of
   * the timespan, and take the latest time among them. An amount may therefore stay in the window
   * longer than it should, by at most one slot, but never shorter.
   */
  void coalesce(long timespanMillis) {
    if (size <= MAX_SUMS) {
      return;
    }
    long slotMillis = Math.max(1, timespanMillis / SLOTS);
    long oldestMillis = timesMillis[size - 1] - timespanMillis;
    int merged = 0;
    for (int i = 0; i < size; i++) {
      boolean old = i < size - UNMERGED_SUMS;
      if (old && timesMillis[i] < oldestMillis) {
        continue;
      }
      boolean merges =
          old && merged > 0 && isSameSlot(timesMillis[merged - 1], timesMillis[i], slotMillis);
      if (merges) {
        long sum = sum(amounts[merged - 1], amounts[i]);
        set(merged - 1, timesMillis[i], keys[i], sum);
      } else {
        set(merged++, timesMillis[i], keys[i], amounts[i]);
      }
    }
    size = merged;
  }

  private static boolean isSameSlot(long oneMillis, long otherMillis, long slotMillis) {
    return Math.floorDiv(oneMillis, slotMillis) == Math.floorDiv(otherMillis, slotMillis);
  }

  /**
   * The earliest interval that contains a time, is no longer than the timespan, and reaches the
   * threshold; null when there is none.
   */
  BurstInterval earliestBurst(long timeMillis, long timespanMillis, long threshold) {
    int from = 0;
    while (from < size && timesMillis[from] < timeMillis - timespanMillis) {
      from++;
    }
    int to = from;
    long sum = 0;
    for (; from < size && timesMillis[from] <= timeMillis; from++) {
      while (to < size && timesMillis[to] <= timesMillis[from] + timespanMillis) {
        sum = sum(sum, amounts[to++]);
      }
      if (sum >= threshold) {
        return new BurstInterval(timesMillis[from], timesMillis[to - 1], sum);
      }
      sum -= amounts[from]; // exact: a sum that overflowed would have reached the threshold
    }
    return null;
  }

  /** Amounts are not negative; a sum that overflows is {@link Long#MAX_VALUE}. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /** The times, ascending. */
  long[] timesMillis() {
    return Arrays.copyOf(timesMillis, size);
  }

  /** The keys in order of time. */
  long[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** The amounts in order of time. */
  long[] amounts() {
    return Arrays.copyOf(amounts, size);
  }
}
