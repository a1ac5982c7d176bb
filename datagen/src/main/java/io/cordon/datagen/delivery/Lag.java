package io.cordon.datagen.delivery;

import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;
import java.util.concurrent.TimeUnit;

/**
 * How long after an act a cloud's log hands its record over, in milliseconds. Microsoft states 60
 * to 90 minutes, Google "near real time to hours"; Box and Dropbox take seconds to minutes.
 */
enum Lag {
  /** Swings between 62 and 88 minutes, with up to seven minutes of disorder. */
  M365 {
    @Override
    long millis(Dice dice, long atMillis) {
      long usual = MINUTE * 75 + swing(atMillis) + dice.below((int) (7 * MINUTE));
      return dice.chance(STRAGGLER_SHARE) ? usual + straggler(dice) : usual;
    }
  },
  BOX {
    @Override
    long millis(Dice dice, long atMillis) {
      return within(dice, 4 * SECOND, 25 * SECOND, 10 * MINUTE);
    }
  },
  DROPBOX {
    @Override
    long millis(Dice dice, long atMillis) {
      return within(dice, 2 * SECOND, 60 * SECOND, 15 * MINUTE);
    }
  },
  GOOGLE {
    @Override
    long millis(Dice dice, long atMillis) {
      return within(dice, 2 * MINUTE, 22 * MINUTE, 4 * 60 * MINUTE);
    }
  },
  /** For a live source that shows at once what happens. */
  PROMPT {
    @Override
    long millis(Dice dice, long atMillis) {
      return dice.below((int) (2 * SECOND));
    }
  };

  private static final long SECOND = TimeUnit.SECONDS.toMillis(1);
  private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

  /** Rows that come hours late. */
  private static final double STRAGGLER_SHARE = 0.002;

  private static final long SWING_MILLIS = 13 * MINUTE;
  private static final long SWING_PERIOD_MILLIS = TimeUnit.HOURS.toMillis(7);

  abstract long millis(Dice dice, long atMillis);

  static Lag of(App app) {
    return switch (app) {
      case M365 -> M365;
      case BOX -> BOX;
      case DROPBOX -> DROPBOX;
      case GOOGLE_WORKSPACE -> GOOGLE;
      case UNKNOWN -> throw new IllegalArgumentException("no cloud: " + app);
    };
  }

  private static long within(Dice dice, long least, long mean, long most) {
    return Math.min(most, least + (long) dice.exponential((double) (mean - least)));
  }

  /** From minus to plus {@link #SWING_MILLIS}, in a straight line up and down. */
  private static long swing(long atMillis) {
    long phase = Math.floorMod(atMillis, SWING_PERIOD_MILLIS);
    long fromPeak = Math.abs(2 * phase - SWING_PERIOD_MILLIS);
    return SWING_MILLIS - 2 * SWING_MILLIS * fromPeak / SWING_PERIOD_MILLIS;
  }

  private static long straggler(Dice dice) {
    double extra = 60 * MINUTE + dice.exponential(3.0 * 60 * MINUTE);
    return (long) Math.min(20.0 * 60 * MINUTE, extra);
  }
}
