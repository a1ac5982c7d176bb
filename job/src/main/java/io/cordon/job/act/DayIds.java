package io.cordon.job.act;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;

/**
 * Ids of events that are forgotten at the same time, as 64-bit hashes: a set with open addressing
 * and linear probing, 8 bytes a slot, at most three quarters of them taken.
 *
 * <p>A set that is full is closed: it gets a number, and does not change again. It then lies apart
 * from the row of its file, which knows only its number, end and size until it is read.
 */
public final class DayIds {
  /** A file of one event a day takes one small table a day. */
  private static final int FIRST_SLOTS = 4;

  private static final long EMPTY = 0;

  /** The number of a set that still changes. */
  static final long OPEN = 0;

  private final long forgetMillis;
  private long number = OPEN;

  /** Null while a full set has not been read. */
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

  /** Room for so many ids without growing. */
  DayIds(long forgetMillis, int ids) {
    this.forgetMillis = forgetMillis;
    int slotsNeeded = FIRST_SLOTS;
    while (ids > fill(slotsNeeded)) {
      slotsNeeded *= 2;
    }
    slots = new long[slotsNeeded];
  }

  /** A full set that is not read yet. */
  private DayIds(long forgetMillis, long number, int size) {
    this.forgetMillis = forgetMillis;
    this.number = number;
    this.size = size;
  }

  /** Shares nothing that changes. */
  DayIds copy() {
    if (number != OPEN) {
      return this;
    }
    DayIds copy = new DayIds(forgetMillis);
    copy.slots = slots.clone();
    copy.size = size;
    copy.hasZero = hasZero;
    return copy;
  }

  /** Ends its changes. */
  void close(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  boolean isRead() {
    return slots != null;
  }

  long forgetMillis() {
    return forgetMillis;
  }

  int size() {
    return size;
  }

  /** On the heap. */
  long bytes() {
    return isRead() ? 48 + 8L * slots.length : 48;
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

  /** As the row of the file knows it. */
  void writeInRow(WireOutput out) {
    out.varint(number);
    if (number == OPEN) {
      write(out);
    } else {
      out.signed(forgetMillis);
      out.varint(size);
    }
  }

  static DayIds readInRow(WireInput in) throws IOException {
    long number = in.varint();
    return number == OPEN ? read(in) : new DayIds(in.signed(), number, in.smallVarint());
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
