package io.cordon.anomaly.writes;

import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.distinct.DistinctCount;

/**
 * What {@link WriteModel} knows of one person: the open hour and day, and what was learned from
 * those before. At most 800 bytes. The counts and the bets are changed in place.
 *
 * @param hour hours since 1970; the open one
 * @param itemsOfHour changed files and folders
 * @param itemsOfDay changed files and folders
 * @param hoursOfDay active hours of the open day
 * @param renames of the open day
 * @param newEndings renames of the open day to an ending that is new to the organisation
 * @param hourly counts of closed hours
 * @param daily counts of closed days
 * @param endings how often closed days' renames gave a new ending
 * @param slow what bets against the daily count have won
 */
public record WriteState(
    long hour,
    DistinctCount itemsOfHour,
    DistinctCount itemsOfDay,
    int hoursOfDay,
    long renames,
    long newEndings,
    CountState hourly,
    CountState daily,
    ChanceState endings,
    SlowChangeState slow) {
  static final long NO_HOUR = Long.MIN_VALUE;

  private static final long HOURS_PER_DAY = 24;

  /** Days since 1970. */
  long day() {
    return Math.floorDiv(hour, HOURS_PER_DAY);
  }

  /** Whether nothing was changed yet. */
  boolean isEmpty() {
    return hour == NO_HOUR;
  }

  /** With a new hour open, of the same day. */
  WriteState at(long nextHour) {
    return new WriteState(
        nextHour,
        new DistinctCount(),
        itemsOfDay,
        hoursOfDay + 1,
        renames,
        newEndings,
        hourly,
        daily,
        endings,
        slow);
  }

  /** With the first hour of a new day open. */
  WriteState atNewDay(CountState learnedDaily, ChanceState learnedEndings) {
    return new WriteState(
        hour,
        itemsOfHour,
        new DistinctCount(),
        1,
        0,
        0,
        hourly,
        learnedDaily,
        learnedEndings,
        slow);
  }

  WriteState withHourly(CountState learned) {
    return new WriteState(
        hour,
        itemsOfHour,
        itemsOfDay,
        hoursOfDay,
        renames,
        newEndings,
        learned,
        daily,
        endings,
        slow);
  }

  WriteState withRename(boolean newEnding) {
    return new WriteState(
        hour,
        itemsOfHour,
        itemsOfDay,
        hoursOfDay,
        renames + 1,
        newEndings + (newEnding ? 1 : 0),
        hourly,
        daily,
        endings,
        slow);
  }

  WriteState copy() {
    return new WriteState(
        hour,
        itemsOfHour.copy(),
        itemsOfDay.copy(),
        hoursOfDay,
        renames,
        newEndings,
        hourly,
        daily,
        endings,
        slow.copy());
  }
}
