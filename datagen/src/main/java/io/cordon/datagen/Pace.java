package io.cordon.datagen;

import java.util.concurrent.TimeUnit;

/** How fast an incident goes: as people do, or quick enough for somebody who watches. */
enum Pace {
  NATURAL,
  LIVE;

  /** From when the file is opened until the incident begins. */
  long preludeMillis(Dice dice) {
    return this == LIVE ? between(dice, 3_000, 5_000) : minutes(dice, 20, 60);
  }

  /** From one step of a plan to the next. */
  long stepMillis(Dice dice) {
    return this == LIVE ? between(dice, 2_500, 4_500) : minutes(dice, 10, 300);
  }

  /** From one file to the next. */
  long fileMillis(Dice dice) {
    return this == LIVE ? between(dice, 200, 700) : between(dice, 4_000, 60_000);
  }

  private static long minutes(Dice dice, int low, int high) {
    return between(
        dice, (int) TimeUnit.MINUTES.toMillis(low), (int) TimeUnit.MINUTES.toMillis(high));
  }

  private static long between(Dice dice, int lowMillis, int highMillis) {
    return dice.from(lowMillis, highMillis);
  }
}
