package io.cordon.cli.bench.nab;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** Times as NAB writes them, without a zone: {@code 2014-04-01 00:05:00}, also with a fraction. */
final class LocalTimes {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter();

  private LocalTimes() {}

  /** Milliseconds since 1970, as if it were UTC; empty when it is no time. */
  static OptionalLong millis(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text, FORMAT);
      return OptionalLong.of(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeParseException other) {
      return OptionalLong.empty();
    }
  }
}
