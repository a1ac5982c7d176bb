package io.cordon.datagen.script;

import io.cordon.datagen.random.Dice;
import java.util.concurrent.TimeUnit;

/** How fast an incident goes: as people do, or quick enough for somebody who watches. */
public enum Pace {
  NATURAL,
  LIVE;

  /** From when a file is opened until something is done with it. */
  public long openedMillis(Dice dice) {
    return this == LIVE ? dice.from(2_000, 4_000) : minutes(dice, 1, 40);
  }

  /** From one step of a plan to the next. */
  public long stepMillis(Dice dice) {
    return this == LIVE ? dice.from(2_500, 4_500) : minutes(dice, 10, 300);
  }

  /** From one file to the next, by hand. */
  public long fileMillis(Dice dice) {
    return this == LIVE
        ? dice.from(150, 500)
        : (long) Math.min(600_000, 3_000 + dice.exponential(22_000));
  }

  /** From one file to the next, by a script. */
  public long scriptMillis(Dice dice) {
    return this == LIVE ? dice.from(40, 250) : 150 + (long) dice.exponential(1_200);
  }

  /** How many there may be at most; somebody who watches is not kept waiting by very many. */
  public int most(int natural, int watched) {
    return this == LIVE ? watched : natural;
  }

  /** A time that the spec of a scenario gives; a watcher sees a three-hundredth of it. */
  public long millis(long natural) {
    return this == LIVE ? Math.max(40, natural / 300) : natural;
  }

  private static long minutes(Dice dice, int low, int high) {
    return dice.from((int) TimeUnit.MINUTES.toMillis(low), (int) TimeUnit.MINUTES.toMillis(high));
  }
}
