package io.cordon.job.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What was read last, by its bytes: a part that repeats, such as a policy, is decoded once and
 * shared. A table of fixed size in which a part replaces the one before it with the same hash.
 */
final class Repeats {
  /** A power of two. With parts of 500 bytes it takes 200 KB. */
  private static final int SLOTS = 256;

  /** Longer parts are not kept. */
  private static final int MOST_BYTES = 4096;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Entry[] slots = new Entry[SLOTS];

  /** What was read, of which kind: equal bytes of two kinds are different parts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Entry(Object kind, byte[] bytes, Object value) {}

  /** The value that these bytes had; null where it is not remembered. */
  Object value(Object kind, byte[] bytes, int from, int length) {
    Entry entry = slots[slot(bytes, from, length)];
    return entry != null
            && entry.kind == kind
            && Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, from + length)
        ? entry.value
        : null;
  }

  void remember(Object kind, byte[] bytes, int from, int length, Object value) {
    if (length <= MOST_BYTES) {
      slots[slot(bytes, from, length)] =
          new Entry(kind, Arrays.copyOfRange(bytes, from, from + length), value);
    }
  }

  /** Eight bytes at a time; the last ones, which may overlap, are enough for short texts. */
  private static int slot(byte[] bytes, int from, int length) {
    long hash = length;
    int end = from + length;
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ (long) LONGS.get(bytes, at));
    }
    for (; at < end; at++) {
      hash = hash * 31 + bytes[at];
    }
    return (int) (mix(hash) >>> 32) & (SLOTS - 1);
  }

  private static long mix(long value) {
    long product = value * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 29);
  }
}
