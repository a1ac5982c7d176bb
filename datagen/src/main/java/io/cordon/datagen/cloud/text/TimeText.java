package io.cordon.datagen.cloud.text;

import java.nio.charset.StandardCharsets;

/** Times as ISO 8601 to the second: {@code 2026-03-01T09:30:00Z}. For years from 1970 to 9999. */
public final class TimeText {
  private static final long SECONDS_A_DAY = 86_400;
  private static final int LENGTH = "2026-03-01T09:30:00".length();
  private static final String PACIFIC_STANDARD = "-08:00";
  private static final String PACIFIC_DAYLIGHT = "-07:00";

  private TimeText() {}

  /** In UTC; fractions of a second are dropped. */
  public static String utc(long atMillis) {
    return text(Math.floorDiv(atMillis, 1000L), "Z");
  }

  /** In the time of California, by the rules since 2007; fractions of a second are dropped. */
  public static String pacific(long atMillis) {
    long second = Math.floorDiv(atMillis, 1000L);
    boolean daylight = isDaylight(second);
    long offset = daylight ? -7 * 3600L : -8 * 3600L;
    return text(second + offset, daylight ? PACIFIC_DAYLIGHT : PACIFIC_STANDARD);
  }

  /** From the second Sunday in March, 10:00 UTC, to the first one in November, 09:00 UTC. */
  private static boolean isDaylight(long second) {
    int year = year(Math.floorDiv(second, SECONDS_A_DAY));
    long march = firstSunday(epochDay(year, 3)) + 7;
    long november = firstSunday(epochDay(year, 11));
    return second >= march * SECONDS_A_DAY + 10 * 3600
        && second < november * SECONDS_A_DAY + 9 * 3600;
  }

  private static long firstSunday(long firstOfMonth) {
    long weekday = Math.floorMod(firstOfMonth + 4, 7L);
    return firstOfMonth + Math.floorMod(-weekday, 7L);
  }

  private static long epochDay(int year, int month) {
    long y = month <= 2 ? year - 1L : year;
    long m = month <= 2 ? month + 9L : month - 3L;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 - 719_468;
  }

  private static int year(long epochDay) {
    long date = date(epochDay);
    return (int) (date >>> 16);
  }

  /**
   * Year, month and day, in 16, 8 and 8 bits. Source: Howard Hinnant, "chrono-Compatible Low-Level
   * Date Algorithms", civil_from_days.
   */
  static long date(long epochDay) {
    long z = epochDay + 719_468;
    long era = z / 146_097;
    long dayOfEra = z - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long fromMarch = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
    long month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return (year << 16) | (month << 8) | day;
  }

  private static String text(long localSecond, String zone) {
    long date = date(Math.floorDiv(localSecond, SECONDS_A_DAY));
    int second = (int) Math.floorMod(localSecond, SECONDS_A_DAY);
    byte[] text = new byte[LENGTH + zone.length()];
    int year = (int) (date >>> 16);
    two(text, 0, year / 100);
    two(text, 2, year % 100);
    text[4] = '-';
    two(text, 5, (int) (date >>> 8) & 0xff);
    text[7] = '-';
    two(text, 8, (int) date & 0xff);
    text[10] = 'T';
    two(text, 11, second / 3600);
    text[13] = ':';
    two(text, 14, second / 60 % 60);
    text[16] = ':';
    two(text, 17, second % 60);
    for (int i = 0; i < zone.length(); i++) {
      text[LENGTH + i] = (byte) zone.charAt(i);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void two(byte[] text, int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
