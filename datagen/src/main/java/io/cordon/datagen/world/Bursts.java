package io.cordon.datagen.world;

import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;

/**
 * Decides on which days somebody innocently does in minutes what else takes weeks. Source: the
 * shares of user-days are those that detectors were compared on.
 */
public final class Bursts {
  private static final double SYNC_STORMS = 0.0025;
  private static final double BULK_MOVES = 0.0003;
  private static final double CLEAN_UPS = 0.0003;

  /** What very many files at once are done for. */
  public enum Burst {
    /** A computer fetches whole libraries. */
    SYNC_STORM,
    /** Files are moved or renamed, for example to an archive. */
    BULK_MOVE,
    /** Files are deleted. */
    CLEAN_UP
  }

  private final long seed;
  private final Calendar calendar;

  Bursts(long seed, Calendar calendar) {
    this.seed = seed;
    this.calendar = calendar;
  }

  /** What happens on this day; null on nearly all. */
  public Burst on(Person person, long epochDay) {
    Dice dice = Purpose.STORM.dice(seed, person.index(), epochDay);
    double at = dice.uniform();
    boolean rare = at < SYNC_STORMS + BULK_MOVES + CLEAN_UPS;
    boolean filling = !rare && newComputer(person, epochDay) && dice.chance(0.5);
    if (!(rare || filling) || !works(person, epochDay)) {
      return null;
    }
    if (filling || at < SYNC_STORMS) {
      return Burst.SYNC_STORM;
    }
    return at < SYNC_STORMS + BULK_MOVES ? Burst.BULK_MOVE : Burst.CLEAN_UP;
  }

  private boolean works(Person person, long epochDay) {
    return person.employed(epochDay)
        && !person.onLeave(epochDay)
        && calendar.workday(person.home().country(), epochDay);
  }

  private static boolean newComputer(Person person, long epochDay) {
    for (Succession.Step<?> step : person.computers().changes()) {
      if (step.fromDay() == epochDay) {
        return true;
      }
    }
    return false;
  }
}
