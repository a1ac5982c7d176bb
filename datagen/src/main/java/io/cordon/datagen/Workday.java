package io.cordon.datagen;

import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.place.City;
import java.time.Duration;
import java.time.Instant;

/** When everybody of a synthetic organisation is at work. */
final class Workday {
  /** In the afternoon in Europe, in the morning in America. */
  private static final Duration EVERYWHERE_AT_WORK = Duration.ofHours(14);

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int FARTHEST_DAYS = 30;

  private Workday() {}

  /**
   * A moment near another one at which it is an ordinary workday in all offices, and so it is a day
   * later.
   */
  static Instant near(Instant moment) {
    long day = Math.floorDiv(moment.toEpochMilli(), DAY_MILLIS);
    Calendar calendar = new Calendar(day - FARTHEST_DAYS, day + FARTHEST_DAYS);
    for (int away = 0; away <= FARTHEST_DAYS; away++) {
      for (long candidate : new long[] {day - away, day + away}) {
        if (isOrdinary(calendar, candidate) && isOrdinary(calendar, candidate + 1)) {
          return Instant.ofEpochMilli(candidate * DAY_MILLIS).plus(EVERYWHERE_AT_WORK);
        }
      }
    }
    throw new IllegalStateException("no two workdays in two months around " + moment);
  }

  private static boolean isOrdinary(Calendar calendar, long day) {
    return !calendar.week52(day)
        && !calendar.quarterEnd(day)
        && City.HUBS.stream().allMatch(hub -> calendar.workday(hub.country(), day));
  }
}
