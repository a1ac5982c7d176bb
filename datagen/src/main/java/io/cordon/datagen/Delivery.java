package io.cordon.datagen;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * When the audit log hands a row over, and whether it does so twice. Fixed for each row by the row
 * itself, so it does not depend on what else happens.
 *
 * @param prompt whether within seconds, as a demo wants it, instead of an hour or more
 */
record Delivery(long seed, boolean prompt) {
  /** Rows that a retry or an overlapping poll brings once more. */
  static final double DUPLICATE_SHARE = 0.01;

  /** Rows that come hours late. */
  static final double STRAGGLER_SHARE = 0.002;

  private static final long MEAN_LAG = TimeUnit.MINUTES.toMillis(75);
  private static final long LAG_SWING = TimeUnit.MINUTES.toMillis(13);
  private static final double SWING_PERIOD = TimeUnit.HOURS.toMillis(7);

  /** Together with the swing it lets two rows change places by at most ten minutes. */
  private static final int DISORDER_MILLIS = (int) TimeUnit.MINUTES.toMillis(7);

  private static final double LEAST_STRAGGLER_LAG = TimeUnit.HOURS.toMillis(1);
  private static final double STRAGGLER_LAG = TimeUnit.HOURS.toMillis(3);
  private static final double LONGEST_STRAGGLER_LAG = TimeUnit.HOURS.toMillis(22);
  private static final int PROMPT_DISORDER_MILLIS = 2_000;

  /** As the real log does: 60 to 90 minutes late, disordered by up to 10 minutes, some by hours. */
  static Delivery likeTheAuditLog(long seed) {
    return new Delivery(seed, false);
  }

  /** Within two seconds. */
  static Delivery prompt(long seed) {
    return new Delivery(seed, true);
  }

  /** Tells the moment of each delivery of this row, in milliseconds. */
  void of(RowHead head, LongConsumer deliveries) {
    Dice dice = Purpose.DELIVERY.dice(seed, head.id().getMostSignificantBits());
    int disorder = dice.below(prompt ? PROMPT_DISORDER_MILLIS : DISORDER_MILLIS);
    long first = head.atMillis() + disorder + (prompt ? 0 : lag(dice, head.atMillis()));
    deliveries.accept(first);
    if (dice.chance(DUPLICATE_SHARE)) {
      deliveries.accept(first + dice.below(prompt ? PROMPT_DISORDER_MILLIS : DISORDER_MILLIS));
    }
  }

  private static long lag(Dice dice, long atMillis) {
    double phase = 2 * Math.PI * (atMillis % SWING_PERIOD) / SWING_PERIOD;
    long usual = MEAN_LAG + Math.round(LAG_SWING * StrictMath.sin(phase));
    if (!dice.chance(STRAGGLER_SHARE)) {
      return usual;
    }
    double extra = LEAST_STRAGGLER_LAG + dice.exponential(STRAGGLER_LAG);
    return usual + (long) Math.min(LONGEST_STRAGGLER_LAG, extra);
  }
}
