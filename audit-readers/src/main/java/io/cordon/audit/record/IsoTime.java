package io.cordon.audit.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Parses the forms in which nearly all logs write a time, much faster than a formatter. */
final class IsoTime {
  private static final int SECONDS_END = 19;
  private static final int MILLIS_END = 23;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int NANO_DIGITS = 9;
  private static final int OFFSET_LENGTH = 6;
  private static final int MOST_OFFSET_HOURS = 17;

  /** {@code 9999-12-31T23:59:59Z}. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private IsoTime() {}

  /**
   * {@code 2026-11-23T09:30:00}, with up to nine digits of a second, and behind it {@code Z}, an
   * offset such as {@code -08:00}, or nothing for UTC; null for any other text, which may be a time
   * in another form.
   */
  static Instant orNull(String text) {
    int offsetStart = text.length() - OFFSET_LENGTH;
    if (offsetStart < SECONDS_END || !isSign(text.charAt(offsetStart))) {
      return utcOrNull(text, text.endsWith("Z") ? text.length() - 1 : text.length());
    }
    int hours = digits(text, offsetStart + 1, offsetStart + 3);
    int minutes = digits(text, offsetStart + 4, text.length());
    boolean formed = text.charAt(offsetStart + 3) == ':' && (hours | minutes) >= 0;
    if (!formed || hours > MOST_OFFSET_HOURS || minutes > 59) {
      return null;
    }
    Instant local = utcOrNull(text, offsetStart);
    long seconds = hours * 3600L + minutes * 60L;
    return local == null
        ? null
        : local.plusSeconds(text.charAt(offsetStart) == '-' ? seconds : -seconds);
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  /** The first characters, up to {@code end}, as a time in UTC. */
  private static Instant utcOrNull(String text, int end) {
    boolean formed =
        end >= SECONDS_END
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':';
    if (!formed || (end > SECONDS_END && text.charAt(SECONDS_END) != '.')) {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, SECONDS_END);
    int nanos = end == SECONDS_END ? 0 : fraction(text, SECONDS_END + 1, end);
    boolean digitsOnly = (year | month | day | hour | minute | second | nanos) >= 0;
    if (!digitsOnly || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    try {
      long dayStart = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY;
      return Instant.ofEpochSecond(dayStart + hour * 3600L + minute * 60L + second, nanos);
    } catch (DateTimeException noSuchDate) {
      return null;
    }
  }

  private static int fraction(String text, int from, int to) {
    int count = to - from;
    if (count < 1 || count > NANO_DIGITS) {
      return -1;
    }
    int nanos = digits(text, from, to);
    for (int i = count; i < NANO_DIGITS && nanos > 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Negative when other characters are among them. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * The same text as {@link Instant#toString}; seconds and milliseconds of the years 1970 to 9999
   * without it.
   */
  static String text(Instant time) {
    long seconds = time.getEpochSecond();
    int millis = time.getNano() / NANOS_PER_MILLI;
    if (seconds < 0 || seconds > LAST_SECOND || time.getNano() != millis * NANOS_PER_MILLI) {
      return time.toString();
    }
    LocalDate date = LocalDate.ofEpochDay(seconds / SECONDS_PER_DAY);
    int ofDay = (int) (seconds % SECONDS_PER_DAY);
    byte[] text = new byte[millis == 0 ? SECONDS_END + 1 : MILLIS_END + 1];
    put(text, 0, date.getYear() / 100, '0');
    put(text, 2, date.getYear() % 100, '-');
    put(text, 5, date.getMonthValue(), '-');
    put(text, 8, date.getDayOfMonth(), 'T');
    put(text, 11, ofDay / 3600, ':');
    put(text, 14, ofDay / 60 % 60, ':');
    put(text, 17, ofDay % 60, millis == 0 ? 'Z' : '.');
    if (millis != 0) {
      text[SECONDS_END + 1] = (byte) ('0' + millis / 100);
      put(text, SECONDS_END + 2, millis % 100, 'Z');
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Two digits, and what separates them from the next ones. */
  private static void put(byte[] text, int at, int number, char separator) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
    text[at + 2] = (byte) separator;
  }
}
