package io.cordon.datagen.script;

import io.cordon.datagen.world.WorldSettings;
import java.util.concurrent.TimeUnit;

/** The time at the beginning in which nothing happens but work, so that a detector can learn. */
public final class CalmTime {
  private static final int LONGEST_DAYS = 60;

  private CalmTime() {}

  /** How many days it is: a third of all, at most 60. */
  public static int days(WorldSettings settings) {
    return Math.min(LONGEST_DAYS, settings.days() / 3);
  }

  /** When it ends, as a Unix time. */
  public static long endMillis(WorldSettings settings) {
    return settings.fromMillis() + TimeUnit.DAYS.toMillis(days(settings));
  }
}
