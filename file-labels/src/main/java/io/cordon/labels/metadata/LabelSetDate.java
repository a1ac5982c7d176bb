package io.cordon.labels.metadata;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** When a label was set: {@code 2026-03-02T10:00:00Z}, or {@code 2018-11-08T21:13:16-0800}. */
final class LabelSetDate {
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private LabelSetDate() {}

  /** RFC 3339 in UTC; the text itself where it is no time with an offset. */
  static String of(String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text, WRITTEN).toInstant().toString();
    } catch (DateTimeParseException noTimeWithOffset) {
      return text;
    }
  }
}
