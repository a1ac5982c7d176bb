package io.cordon.datagen.script;

import io.cordon.datagen.random.Dice;

/** At what time of day, by the lead's own clock, an incident begins. */
public enum Hours {
  /** Between 8 and 17 o'clock on a day that people work. */
  WORK(8, 17, true),
  /** The same time of the day on any day. */
  DAYTIME(8, 17, false),
  /** Between 19 and 23 o'clock. */
  EVENING(19, 23, false),
  /** Between 0 and 4 o'clock. */
  NIGHT(0, 4, false),
  /** At any time of any day: whoever does it lives elsewhere, or is no person. */
  ANY(0, 24, false);

  private final int first;
  private final int end;
  private final boolean workdays;

  Hours(int first, int end, boolean workdays) {
    this.first = first;
    this.end = end;
    this.workdays = workdays;
  }

  /** Whether only workdays will do. */
  public boolean onWorkdays() {
    return workdays;
  }

  /** Whether a moment of the day, in milliseconds after midnight, is one of them. */
  public boolean include(long millisOfDay) {
    return millisOfDay >= first * 3_600_000L && millisOfDay < end * 3_600_000L;
  }

  /** A moment of the day, in milliseconds after midnight by the lead's own clock. */
  public long millisOfDay(Dice dice) {
    return (long) ((first + dice.uniform() * (end - first)) * 3_600_000);
  }
}
