package io.cordon.audit.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a portal writes it in the language of a browser: {@code 4/28/2021, 3:05:26.000 PM},
 * {@code 28.4.2021, 15:05:26,000}, {@code 28/04/2021 15:05:26}. It is in UTC.
 */
final class LocalisedTime {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4}),? ([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
              + "(?:[.,]([0-9]{1,9}))?(?: ([AP])M)?",
          Pattern.CASE_INSENSITIVE);

  private static final int MONTHS = 12;
  private static final int NOON = 12;
  private static final int NANO_DIGITS = 9;

  private final int first;
  private final int second;
  private final boolean dots;
  private final String half;
  private final Matcher parts;

  private LocalisedTime(Matcher parts) {
    this.parts = parts;
    first = Integer.parseInt(parts.group(1));
    second = Integer.parseInt(parts.group(3));
    dots = parts.group(2).equals(".");
    half = parts.group(9);
  }

  /** Null for another text, and where it is unknown which number is the month. */
  static Instant utcOrNull(String text) {
    LocalisedTime time = of(text);
    return time == null || time.isAmbiguous() ? null : time.instant();
  }

  /** Whether the first number may be the month or the day. */
  static boolean isAmbiguous(String text) {
    LocalisedTime time = of(text);
    return time != null && time.isAmbiguous();
  }

  private static LocalisedTime of(String text) {
    // Some browsers write a narrow no-break space before AM and PM.
    Matcher parts = FORM.matcher(text.replace('\u202F', ' '));
    return parts.matches() ? new LocalisedTime(parts) : null;
  }

  /** With AM or PM the month is first, else browsers differ; with dots it is always the day. */
  private boolean isAmbiguous() {
    return !dots && half == null && first != second && first <= MONTHS && second <= MONTHS;
  }

  /** Null for a date or an hour that does not exist. */
  private Instant instant() {
    boolean dayFirst = dots || first > MONTHS;
    int hour = Integer.parseInt(parts.group(5));
    if (half != null && (hour < 1 || hour > NOON)) {
      return null;
    }
    if (half != null) {
      hour = hour % NOON + (half.equalsIgnoreCase("P") ? NOON : 0);
    }
    try {
      return LocalDateTime.of(
              Integer.parseInt(parts.group(4)),
              dayFirst ? second : first,
              dayFirst ? first : second,
              hour,
              Integer.parseInt(parts.group(6)),
              Integer.parseInt(parts.group(7)),
              nanos(parts.group(8)))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static int nanos(String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
  }
}
