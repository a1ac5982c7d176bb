package io.cordon.job.act;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;

/**
 * Ids of events that are forgotten at the same time, as 64-bit hashes: a set with open addressing
 * and linear probing, 8 bytes a slot, at most three quarters full.
 */
final class DayIds {
  /** A file of one event a day takes one small table a day. */
  private static final int FIRST_SLOTS = 4;

  private static final long EMPTY = 0;

  private final long forgetMillis;
  private long[] slots;
  private int size;
  private boolean hasZero;

  /**
   * @param forgetMillis when these ids leave the window
   */
  DayIds(long forgetMillis) {
    this.forgetMillis = forgetMillis;
    slots = new long[FIRST_SLOTS];
  }

  private DayIds(DayIds other) {
    forgetMillis = other.forgetMillis;
    slots = other.slots.clone();
    size = other.size;
    hasZero = other.hasZero;
  }

  /** Room for so many ids without growing. */
  DayIds(long forgetMillis, int ids) {
    this.forgetMillis = forgetMillis;
    int slotsNeeded = FIRST_SLOTS;
    while (ids > fill(slotsNeeded)) {
      slotsNeeded *= 2;
    }
    slots = new long[slotsNeeded];
  }

  DayIds copy() {
    return new DayIds(this);
  }

  long forgetMillis() {
    return forgetMillis;
  }

  int size() {
    return size;
  }

  /** On the heap. */
  long bytes() {
    return 48 + 8L * slots.length;
  }

  boolean contains(long hash) {
    return hash == EMPTY ? hasZero : slots[slot(slots, hash)] == hash;
  }

  /** Adds an id that is not in it. */
  void add(long hash) {
    if (hash == EMPTY) {
      hasZero = true;
    } else {
      if (size >= fill(slots.length)) {
        grow();
      }
      slots[slot(slots, hash)] = hash;
    }
    size++;
  }

  void write(WireOutput out) {
    out.signed(forgetMillis);
    out.varint(size);
    if (hasZero) {
      out.fixed64(EMPTY);
    }
    for (long hash : slots) {
      if (hash != EMPTY) {
        out.fixed64(hash);
      }
    }
  }

  static DayIds read(WireInput in) throws IOException {
    long forgetMillis = in.signed();
    int count = in.count();
    DayIds ids = new DayIds(forgetMillis, count);
    for (int i = 0; i < count; i++) {
      long hash = in.fixed64();
      if (!ids.contains(hash)) {
        ids.add(hash);
      }
    }
    return ids;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != EMPTY) {
        larger[slot(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  /** Where the id is, or the free slot where it belongs. The hash is mixed well already. */
  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != EMPTY && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int fill(int slots) {
    return slots / 4 * 3;
  }
}
