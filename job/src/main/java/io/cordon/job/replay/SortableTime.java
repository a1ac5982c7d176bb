package io.cordon.job.replay;

import java.time.Instant;

/**
 * A time as a text that sorts like the time. Base 36 keeps it short: Flink's sorter compares the
 * first eight bytes of a key without deserializing.
 */
public final class SortableTime {
  /** Added to the milliseconds, it gives every time of a four-digit year ten base-36 digits. */
  private static final long TEN_DIGITS = 1_000_000_000_000_000L;

  private SortableTime() {}

  public static String of(Instant time) {
    return Long.toString(TEN_DIGITS + time.toEpochMilli(), Character.MAX_RADIX);
  }
}
