package io.cordon.datagen.place;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Working days and holidays of the countries that the organisation has offices in. Days are counted
 * from 1 January 1970, as in {@link LocalDate#toEpochDay}.
 */
public final class Calendar {
  /** The work of a day in the last week of the year, as a share of an ordinary day's. */
  public static final double WEEK_52_ACTIVITY = 0.2;

  private static final int LAST_DAYS_OF_QUARTER = 5;

  private final long firstDay;
  private final Map<String, BitSet> holidays = new LinkedHashMap<>();
  private final BitSet weeks52 = new BitSet();
  private final BitSet quarterEnds = new BitSet();

  /** A calendar of all years that the days from one to another are in. */
  public Calendar(long fromDay, long toDay) {
    int firstYear = LocalDate.ofEpochDay(fromDay).getYear() - 1;
    int lastYear = LocalDate.ofEpochDay(toDay).getYear() + 1;
    firstDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
    for (City hub : City.HUBS) {
      BitSet days = new BitSet();
      for (int year = firstYear; year <= lastYear; year++) {
        Holidays.of(hub.country(), year).forEach(day -> days.set(offset(day.toEpochDay())));
      }
      holidays.put(hub.country(), days);
    }
    for (int year = firstYear; year <= lastYear; year++) {
      long newYear = LocalDate.of(year + 1, 1, 1).toEpochDay();
      weeks52.set(offset(newYear - 8), offset(newYear));
      for (int month = 1; month <= 12; month += 3) {
        long end = LocalDate.of(year, month, 1).plusMonths(3).toEpochDay();
        quarterEnds.set(offset(end - LAST_DAYS_OF_QUARTER), offset(end));
      }
    }
  }

  /** Whether it is none of Saturday and Sunday. */
  public static boolean weekday(long epochDay) {
    return Math.floorMod(epochDay + 3, 7) < 5; // 1 January 1970 was a Thursday
  }

  /** Whether it is a weekday and no holiday there. */
  public boolean workday(String country, long epochDay) {
    return weekday(epochDay) && !holiday(country, epochDay);
  }

  /** Whether it is a public holiday in a country of {@link City#HUBS}; elsewhere none is. */
  public boolean holiday(String country, long epochDay) {
    BitSet days = holidays.get(country);
    int offset = offset(epochDay);
    return days != null && offset >= 0 && days.get(offset);
  }

  /** Whether it is one of the last five days of a quarter. */
  public boolean quarterEnd(long epochDay) {
    int offset = offset(epochDay);
    return offset >= 0 && quarterEnds.get(offset);
  }

  /** Whether it is in the last week of the year, when nearly everybody is away. */
  public boolean week52(long epochDay) {
    int offset = offset(epochDay);
    return offset >= 0 && weeks52.get(offset);
  }

  private int offset(long epochDay) {
    return Math.toIntExact(epochDay - firstDay);
  }
}
