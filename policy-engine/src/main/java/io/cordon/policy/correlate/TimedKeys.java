package io.cordon.policy.correlate;

import java.util.Arrays;

/**
 * Different keys in order of event time; keys of the same time are in order of arrival. Adding the
 * latest, moving a known key to the end, finding one, and removing the earliest take constant time;
 * what comes late takes as many steps as there are later keys before which it belongs.
 *
 * <p>A list that is linked through arrays, with a hash index over the keys from {@link
 * #UNINDEXED_SLOTS} on: no objects, 40 bytes a key.
 */
final class TimedKeys {
  /** So few keys are compared one by one. */
  private static final int UNINDEXED_SLOTS = 16;

  private static final int NONE = -1;

  private long[] timesMillis = new long[4];
  private long[] keys = new long[4];

  /** The slots before and after, by time; {@code after} also links the slots that are free. */
  private int[] before = new int[4];

  private int[] after = new int[4];
  private int earliest = NONE;
  private int latest = NONE;
  private int free = NONE;
  private int used;
  private int size;

  /** Slot of each key, at or after the place of its hash; null while there are few. */
  private int[] index;

  int size() {
    return size;
  }

  /** The slot of a key; -1 where there is none. */
  int slotOf(long key) {
    if (index == null) {
      for (int slot = latest; slot != NONE; slot = before[slot]) {
        if (keys[slot] == key) {
          return slot;
        }
      }
      return NONE;
    }
    int place = place(key);
    while (index[place] != NONE && keys[index[place]] != key) {
      place = next(place);
    }
    return index[place];
  }

  long timeMillis(int slot) {
    return timesMillis[slot];
  }

  /** Adds a key that is not there yet, after those of the same time. */
  void add(long timeMillis, long key) {
    int slot = freeSlot();
    keys[slot] = key;
    link(slot, timeMillis);
    size++;
    if (index != null) {
      enter(slot);
    }
  }

  /** Gives a key another time; it comes after those of the same time. */
  void move(int slot, long timeMillis) {
    unlink(slot);
    link(slot, timeMillis);
  }

  /** The slot before, by time; -1 for the earliest. */
  int before(int slot) {
    return before[slot];
  }

  /** Puts a slot back where it was: right after another one, or first for -1. */
  void moveBack(int slot, long timeMillis, int previous) {
    unlink(slot);
    timesMillis[slot] = timeMillis;
    linkAfter(previous, slot);
  }

  /** Removes the earliest keys until there are no more than so many. */
  void keepLatest(int most) {
    while (size > most) {
      int slot = earliest;
      unlink(slot);
      if (index != null) {
        leave(slot);
      }
      after[slot] = free;
      free = slot;
      size--;
    }
  }

  /**
   * The earliest interval that contains a time, is no longer than the timespan, and has at least so
   * many keys; null when there is none. It takes as many steps as there are keys above the
   * threshold, which are those that came last.
   */
  BurstInterval earliestBurst(long timeMillis, long timespanMillis, long threshold) {
    int from = earliest;
    for (long others = size - threshold; others >= 0 && from != NONE; others--) {
      boolean contains =
          timesMillis[from] >= timeMillis - timespanMillis && timesMillis[from] <= timeMillis;
      if (contains) {
        int to = latest;
        long tooLate = 0;
        while (tooLate <= others && timesMillis[to] > timesMillis[from] + timespanMillis) {
          to = before[to];
          tooLate++;
        }
        if (tooLate <= others) {
          return new BurstInterval(
              timesMillis[from], timesMillis[to], threshold + others - tooLate);
        }
      }
      from = after[from];
    }
    return null;
  }

  /** The times, ascending. */
  long[] timesMillis() {
    return inOrder(timesMillis);
  }

  /** The keys in order of time. */
  long[] keys() {
    return inOrder(keys);
  }

  private long[] inOrder(long[] numbers) {
    long[] ordered = new long[size];
    int slot = earliest;
    for (int i = 0; i < size; i++) {
      ordered[i] = numbers[slot];
      slot = after[slot];
    }
    return ordered;
  }

  private int freeSlot() {
    if (free != NONE) {
      int slot = free;
      free = after[slot];
      return slot;
    }
    if (used == keys.length) {
      grow();
    }
    return used++;
  }

  private void grow() {
    int longer = 2 * keys.length;
    timesMillis = Arrays.copyOf(timesMillis, longer);
    keys = Arrays.copyOf(keys, longer);
    before = Arrays.copyOf(before, longer);
    after = Arrays.copyOf(after, longer);
    if (longer > UNINDEXED_SLOTS) {
      index = new int[2 * longer];
      Arrays.fill(index, NONE);
      for (int slot = earliest; slot != NONE; slot = after[slot]) {
        enter(slot);
      }
    }
  }

  private void link(int slot, long timeMillis) {
    timesMillis[slot] = timeMillis;
    int previous = latest;
    while (previous != NONE && timesMillis[previous] > timeMillis) {
      previous = before[previous];
    }
    linkAfter(previous, slot);
  }

  private void linkAfter(int previous, int slot) {
    int next = previous == NONE ? earliest : after[previous];
    before[slot] = previous;
    after[slot] = next;
    if (previous == NONE) {
      earliest = slot;
    } else {
      after[previous] = slot;
    }
    if (next == NONE) {
      latest = slot;
    } else {
      before[next] = slot;
    }
  }

  private void unlink(int slot) {
    int previous = before[slot];
    int next = after[slot];
    if (previous == NONE) {
      earliest = next;
    } else {
      after[previous] = next;
    }
    if (next == NONE) {
      latest = previous;
    } else {
      before[next] = previous;
    }
  }

  private void enter(int slot) {
    int place = place(keys[slot]);
    while (index[place] != NONE) {
      place = next(place);
    }
    index[place] = slot;
  }

  /** Removes a slot from the index and closes the gap, so that no key behind it is lost. */
  private void leave(int slot) {
    int gap = place(keys[slot]);
    while (index[gap] != slot) {
      gap = next(gap);
    }
    for (int place = next(gap); index[place] != NONE; place = next(place)) {
      int ideal = place(keys[index[place]]);
      boolean stays = gap <= place ? gap < ideal && ideal <= place : gap < ideal || ideal <= place;
      if (!stays) {
        index[gap] = index[place];
        gap = place;
      }
    }
    index[gap] = NONE;
  }

  private int next(int place) {
    return place + 1 & index.length - 1;
  }

  private int place(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32) & index.length - 1;
  }
}
