package io.cordon.policy.correlate;

/** What lies in a window, in the order of time. Never changes. */
final class WindowEntries {
  /** Sums are kept apart up to these. */
  static final int MOST_SUMS = 128;

  /** The latest are never put together, so that a repeated activity is still known. */
  private static final int LATEST_SUMS = 32;

  /** Sums put together are of one such part of the timespan. */
  static final int SLOTS = 64;

  private final long[] times;
  private final long[] keys;

  /** Empty unless weighed. */
  private final long[] amounts;

  private final boolean weighed;

  private WindowEntries(long[] times, long[] keys, long[] amounts, boolean weighed) {
    this.times = times;
    this.keys = keys;
    this.amounts = amounts;
    this.weighed = weighed;
  }

  /**
   * @param weighed whether each has an amount of its own; else each counts for one
   */
  static WindowEntries of(WindowState window, boolean weighed) {
    return new WindowEntries(window.times(), window.keys(), window.amounts(), weighed);
  }

  /** Into a window. */
  WindowState into(WindowState window, WindowEvidence evidence, long latest) {
    return window.holding(times, keys, amounts, evidence, latest);
  }

  /** Where the key is; -1 where it is not. */
  int indexOf(long key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  long time(int index) {
    return times[index];
  }

  WindowEntries without(long key) {
    int index = indexOf(key);
    return index < 0 ? this : splice(index, 1, 0);
  }

  /** With one more, behind those of its time. */
  WindowEntries with(long time, long key, long amount) {
    int index = times.length;
    while (index > 0 && times[index - 1] > time) {
      index--;
    }
    WindowEntries more = splice(index, 0, 1);
    more.times[index] = time;
    more.keys[index] = key;
    if (weighed) {
      more.amounts[index] = amount;
    }
    return more;
  }

  /** The latest ones alone. */
  WindowEntries latest(int most) {
    return times.length <= most ? this : splice(0, times.length - most, 0);
  }

  private WindowEntries splice(int index, int removed, int room) {
    return new WindowEntries(
        splice(times, index, removed, room),
        splice(keys, index, removed, room),
        weighed ? splice(amounts, index, removed, room) : amounts,
        weighed);
  }

  private static long[] splice(long[] numbers, int index, int removed, int room) {
    long[] spliced = new long[numbers.length - removed + room];
    System.arraycopy(numbers, 0, spliced, 0, index);
    int rest = numbers.length - index - removed;
    System.arraycopy(numbers, index + removed, spliced, index + room, rest);
    return spliced;
  }

  /**
   * Not more than {@link #MOST_SUMS}: those out of the window are let go, and the older of the
   * others put together where they lie within one {@link #SLOTS}th of the timespan, at the time of
   * the latest of them. So an amount may count for that part of the timespan longer than it should,
   * never shorter.
   */
  WindowEntries coalesced(long timespanMillis) {
    if (times.length <= MOST_SUMS) {
      return this;
    }
    long slotMillis = Math.max(1, timespanMillis / SLOTS);
    long oldest = times[times.length - 1] - timespanMillis;
    WindowEntries fewer = new WindowEntries(new long[0], new long[0], new long[0], weighed);
    for (int i = 0; i < times.length; i++) {
      int last = fewer.times.length - 1;
      boolean old = i < times.length - LATEST_SUMS;
      if (old && times[i] < oldest) {
        continue;
      }
      if (old && last >= 0 && isOneSlot(fewer.times[last], times[i], slotMillis)) {
        fewer.times[last] = times[i];
        fewer.keys[last] = keys[i];
        fewer.amounts[last] = sum(fewer.amounts[last], amounts[i]);
      } else {
        fewer = fewer.with(times[i], keys[i], amounts[i]);
      }
    }
    return fewer;
  }

  private static boolean isOneSlot(long time, long other, long slotMillis) {
    return Math.floorDiv(time, slotMillis) == Math.floorDiv(other, slotMillis);
  }

  /** The earliest stretch around a time that holds the threshold; null when there is none. */
  BurstInterval around(long time, long timespanMillis, long threshold) {
    if (!weighed && times.length < threshold) {
      return null;
    }
    int from = 0;
    while (from < times.length && times[from] < time - timespanMillis) {
      from++;
    }
    int to = from;
    long amount = 0;
    for (; from < times.length && times[from] <= time; from++) {
      while (to < times.length && times[to] <= times[from] + timespanMillis) {
        amount = sum(amount, amount(to++));
      }
      if (amount >= threshold) {
        return new BurstInterval(times[from], times[to - 1], amount);
      }
      amount -= amount(from); // exact: a sum that had stopped would have been enough
    }
    return null;
  }

  private long amount(int index) {
    return weighed ? amounts[index] : 1;
  }

  /** Amounts are not negative, and stop at the greatest number. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
