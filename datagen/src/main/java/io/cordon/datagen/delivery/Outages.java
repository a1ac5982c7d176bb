package io.cordon.datagen.delivery;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.concurrent.TimeUnit;

/**
 * Once in thirty days the collector of a log is away for two hours; what was due meanwhile comes in
 * the two minutes after its return, in its order.
 */
final class Outages {
  private static final long MONTH_MILLIS = TimeUnit.DAYS.toMillis(30);
  private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);
  private static final long LENGTH_MILLIS = TimeUnit.HOURS.toMillis(2);

  /** How long it takes until nothing waits any more. */
  private static final long CATCH_UP_MILLIS = TimeUnit.MINUTES.toMillis(2);

  private final long seed;
  private final long cloud;
  private long month = Long.MIN_VALUE;
  private long startMillis;

  Outages(long seed, long cloud) {
    this.seed = seed;
    this.cloud = cloud;
  }

  /** When something that is due then is handed over. */
  long handedOver(long dueMillis) {
    long during = dueMillis - startOf(Math.floorDiv(dueMillis, MONTH_MILLIS));
    long waiting = LENGTH_MILLIS + CATCH_UP_MILLIS;
    return during < 0 || during >= waiting
        ? dueMillis
        : dueMillis - during + LENGTH_MILLIS + during * CATCH_UP_MILLIS / waiting;
  }

  private long startOf(long number) {
    if (number != month) {
      month = number;
      Dice dice = Purpose.OUTAGE.dice(seed, cloud, number);
      int latest = (int) ((MONTH_MILLIS - 2 * LENGTH_MILLIS) / MINUTE_MILLIS);
      startMillis = number * MONTH_MILLIS + dice.below(latest) * MINUTE_MILLIS;
    }
    return startMillis;
  }
}
