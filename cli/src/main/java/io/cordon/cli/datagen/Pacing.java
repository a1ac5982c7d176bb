package io.cordon.cli.datagen;

import java.time.Duration;
import java.time.Instant;

/**
 * When the records of a live source are sent: never before they are handed over, past ones by a
 * multiple of real time, and not more than some a second.
 */
final class Pacing {
  private static final double NANOS = 1e9;

  /** About 100 years: nobody waits longer, and the nanoseconds of twice as much fit in a long. */
  private static final double LONGEST_MILLIS = 3.2e12;

  private final Instant sourceStart;
  private final Instant start;
  private final double speed;
  private final double intervalNanos;
  private double slotNanos;

  private Pacing(Instant sourceStart, Instant start, double speed, double intervalNanos) {
    this.sourceStart = sourceStart;
    this.start = start;
    this.speed = speed;
    this.intervalNanos = intervalNanos;
  }

  /**
   * From now on.
   *
   * @param sourceStart when the first record happened
   * @param start now
   * @param speed null for as fast as possible
   * @param rate records a second; null for no limit
   */
  static Pacing of(Instant sourceStart, Instant start, Double speed, Double rate) {
    return new Pacing(
        sourceStart,
        start,
        speed == null ? Double.POSITIVE_INFINITY : speed,
        rate == null ? 0 : NANOS / rate);
  }

  /** When the next record is to be sent. */
  Instant due(Instant delivered) {
    double elapsed = Duration.between(sourceStart, delivered).toMillis() / speed;
    Instant byTime = start.plusMillis((long) Math.max(0, Math.min(elapsed, LONGEST_MILLIS)));
    Instant due = byTime.isBefore(delivered) ? delivered : byTime;
    Instant slot = start.plusNanos((long) slotNanos);
    Instant sent = slot.isBefore(due) ? due : slot;
    double next =
        Math.max(slotNanos, (double) Duration.between(start, sent).toNanos()) + intervalNanos;
    slotNanos = Math.min(next, LONGEST_MILLIS * NANOS / 1_000);
    return sent;
  }
}
