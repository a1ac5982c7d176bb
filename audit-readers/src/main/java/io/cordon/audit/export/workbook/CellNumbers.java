package io.cordon.audit.export.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Numbers as cells contain them. */
final class CellNumbers {
  /** Excel counts a 29 February 1900 that never was: right from March 1900 on. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_466;
  private static final int LONGEST_NUMBER = 32;
  private static final int MOST_DIGITS = 40;
  private static final double MILLIS_OF_A_DAY = 86_400_000;
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]");

  private CellNumbers() {}

  /**
   * The date and time of a day's number, in ISO 8601 without zone, as the cell shows it; the number
   * itself if there is no such day.
   */
  static String date(String number, boolean since1904) {
    double days;
    try {
      days = Double.parseDouble(number);
    } catch (NumberFormatException noNumber) {
      return number;
    }
    if (!(days >= 1 && days < LAST_DAY)) {
      return number;
    }
    LocalDateTime zero = LocalDateTime.of(since1904 ? DAY_ZERO_1904 : DAY_ZERO, LocalTime.MIDNIGHT);
    LocalDateTime time = zero.plus(Math.round(days * MILLIS_OF_A_DAY), ChronoUnit.MILLIS);
    return time.get(ChronoField.NANO_OF_SECOND) == 0
        ? time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        : time.format(ISO);
  }

  /** A number without exponent, as ids and sizes are written. */
  static String plain(String number) {
    boolean hasExponent = number.indexOf('E') > 0 || number.indexOf('e') > 0;
    if (!hasExponent || number.length() > LONGEST_NUMBER) {
      return number;
    }
    try {
      BigDecimal value = new BigDecimal(number);
      return Math.abs(value.scale()) > MOST_DIGITS ? number : value.toPlainString();
    } catch (NumberFormatException noNumber) {
      return number;
    }
  }

  /** A whole number; {@code otherwise} if it is none. */
  static int whole(String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }
}
