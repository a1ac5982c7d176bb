package io.cordon.policy.correlate;

/** The entries of a sliding window in order of event time. Immutable. */
final class WindowEntries {
  /** More entries of a {@code value_sum} than these are merged into merged. */
  static final int MAX_SUMS = 128;

  /** The latest entries are never merged, so that a repeated activity is still recognised. */
  private static final int UNMERGED_SUMS = 32;

  /** The timespan is divided into so many slots; only entries of one slot are merged. */
  static final int SLOTS = 64;

  private final long[] timesMillis;
  private final long[] keys;

  /** Empty unless weighted. */
  private final long[] amounts;

  private final boolean weighted;

  private WindowEntries(long[] timesMillis, long[] keys, long[] amounts, boolean weighted) {
    this.timesMillis = timesMillis;
    this.keys = keys;
    this.amounts = amounts;
    this.weighted = weighted;
  }

  /**
   * @param weighted whether each entry adds an amount of its own; otherwise each adds 1
   */
  static WindowEntries of(WindowState state, boolean weighted) {
    return new WindowEntries(state.timesMillis(), state.keys(), state.amounts(), weighted);
  }

  /** The state with these entries. */
  WindowState into(WindowState state, WindowEvidence evidence, long latestMillis) {
    return state.withEntries(timesMillis, keys, amounts, evidence, latestMillis);
  }

  /** Index of the entry with that key; -1 where there is none. */
  int indexOf(long key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  long timeMillis(int index) {
    return timesMillis[index];
  }

  WindowEntries without(long key) {
    int index = indexOf(key);
    return index < 0 ? this : splice(index, 1, 0);
  }

  /** Adds an entry, after those of the same time. */
  WindowEntries with(long timeMillis, long key, long amount) {
    int index = timesMillis.length;
    while (index > 0 && timesMillis[index - 1] > timeMillis) {
      index--;
    }
    WindowEntries more = splice(index, 0, 1);
    more.timesMillis[index] = timeMillis;
    more.keys[index] = key;
    if (weighted) {
      more.amounts[index] = amount;
    }
    return more;
  }

  /** Only the latest entries. */
  WindowEntries latest(int maxEntries) {
    return timesMillis.length <= maxEntries ? this : splice(0, timesMillis.length - maxEntries, 0);
  }

  private WindowEntries splice(int index, int removed, int inserted) {
    return new WindowEntries(
        splice(timesMillis, index, removed, inserted),
        splice(keys, index, removed, inserted),
        weighted ? splice(amounts, index, removed, inserted) : amounts,
        weighted);
  }

  private static long[] splice(long[] numbers, int index, int removed, int inserted) {
    long[] spliced = new long[numbers.length - removed + inserted];
    System.arraycopy(numbers, 0, spliced, 0, index);
    int rest = numbers.length - index - removed;
    System.arraycopy(numbers, index + removed, spliced, index + inserted, rest);
    return spliced;
  }

  /**
   * At most {@link #MAX_SUMS} entries. Entries outside the window are removed. Of the others, all
   * but the latest are merged where they lie in the same slot, one {@link #SLOTS}th of the
   * timespan, and take the latest time among them. An amount may therefore stay in the window
   * longer than it should, by at most one slot, but never shorter.
   */
  WindowEntries coalesced(long timespanMillis) {
    if (timesMillis.length <= MAX_SUMS) {
      return this;
    }
    long slotMillis = Math.max(1, timespanMillis / SLOTS);
    long oldestMillis = timesMillis[timesMillis.length - 1] - timespanMillis;
    WindowEntries merged = new WindowEntries(new long[0], new long[0], new long[0], weighted);
    for (int i = 0; i < timesMillis.length; i++) {
      int last = merged.timesMillis.length - 1;
      boolean old = i < timesMillis.length - UNMERGED_SUMS;
      if (old && timesMillis[i] < oldestMillis) {
        continue;
      }
      if (old && last >= 0 && isSameSlot(merged.timesMillis[last], timesMillis[i], slotMillis)) {
        merged.timesMillis[last] = timesMillis[i];
        merged.keys[last] = keys[i];
        merged.amounts[last] = sum(merged.amounts[last], amounts[i]);
      } else {
        merged = merged.with(timesMillis[i], keys[i], amounts[i]);
      }
    }
    return merged;
  }

  private static boolean isSameSlot(long oneMillis, long otherMillis, long slotMillis) {
    return Math.floorDiv(oneMillis, slotMillis) == Math.floorDiv(otherMillis, slotMillis);
  }

  /**
   * The earliest interval that contains a time, is no longer than the timespan, and reaches the
   * threshold; null when there is none.
   */
  BurstInterval earliestBurst(long timeMillis, long timespanMillis, long threshold) {
    if (!weighted && timesMillis.length < threshold) {
      return null;
    }
    int from = 0;
    while (from < timesMillis.length && timesMillis[from] < timeMillis - timespanMillis) {
      from++;
    }
    int to = from;
    long sum = 0;
    for (; from < timesMillis.length && timesMillis[from] <= timeMillis; from++) {
      while (to < timesMillis.length && timesMillis[to] <= timesMillis[from] + timespanMillis) {
        sum = sum(sum, amount(to++));
      }
      if (sum >= threshold) {
        return new BurstInterval(timesMillis[from], timesMillis[to - 1], sum);
      }
      sum -= amount(from); // exact: a sum that overflowed would have reached the threshold
    }
    return null;
  }

  private long amount(int index) {
    return weighted ? amounts[index] : 1;
  }

  /** Amounts are not negative; a sum that overflows is {@link Long#MAX_VALUE}. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
