package io.cordon.audit.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The time of a record, within possible bounds: from 2000 until 24 h after its arrival. */
public final class EventTime {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final long AHEAD_LIMIT_SECONDS = 24 * 3600;
  private static final int LENGTH_LIMIT = 40;
  private static final int DATE_LENGTH = 10;

  private static final DateTimeFormatter WITH_ZONE =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          // Leniently, 30 February would be the last of the month.
          .withResolverStyle(ResolverStyle.STRICT);

  private EventTime() {}

  /**
   * ISO 8601 date and time, separated by {@code T} or a blank, with or without fraction and zone;
   * no zone means UTC. Also the forms of portals, in UTC, where day and month are known.
   *
   * @param now the time of arrival; up to 24 h ahead of it are allowed
   * @throws UnreadableRecordException with reason {@code bad_time}, {@code future_time} or {@code
   *     ancient_time}
   */
  public static Instant parse(String field, String text, Instant now)
      throws UnreadableRecordException {
    if (text == null) {
      throw new UnreadableRecordException("bad_time", "The field " + field + " has no time.");
    }
    Instant time = instant(text.strip());
    if (time == null) {
      throw new UnreadableRecordException("bad_time", sentence(field, text));
    }
    return checked(time, now);
  }

  private static String sentence(String field, String text) {
    boolean ambiguous = text.length() <= LENGTH_LIMIT && LocalisedTime.isAmbiguous(text.strip());
    return ambiguous
        ? "Which number of '"
            + text.strip()
            + "' in the field "
            + field
            + " is the day and which the month is unknown; export with times in ISO 8601."
        : "The field " + field + " is no date and time: '" + shortened(text) + "'.";
  }

  /**
   * As {@link #parse}, from milliseconds since 1970.
   *
   * @throws UnreadableRecordException with reason {@code future_time} or {@code ancient_time}
   */
  public static Instant ofMillis(long epochMillis, Instant now) throws UnreadableRecordException {
    return checked(Instant.ofEpochMilli(epochMillis), now);
  }

  /** The text of {@link Instant#toString}, without a formatter. */
  public static String text(Instant time) {
    return IsoTime.text(time);
  }

  private static Instant checked(Instant time, Instant now) throws UnreadableRecordException {
    if (isFuture(time, now)) {
      throw new UnreadableRecordException(
          "future_time", "The record is dated " + time + ", more than 24 h ahead of the clock.");
    }
    if (time.isBefore(EARLIEST)) {
      throw new UnreadableRecordException(
          "ancient_time", "The record is dated " + time + ", before 2000.");
    }
    return time;
  }

  /** As {@link #parse}, for a record that is only counted: null where that throws. */
  public static Instant orNull(String text, Instant now) {
    Instant time = text == null ? null : instant(text.strip());
    return time == null ? null : possibleOrNull(time, now);
  }

  /** As {@link #ofMillis}, for a record that is only counted: null where that throws. */
  public static Instant orNull(long epochMillis, Instant now) {
    return possibleOrNull(Instant.ofEpochMilli(epochMillis), now);
  }

  private static Instant possibleOrNull(Instant time, Instant now) {
    return isFuture(time, now) || time.isBefore(EARLIEST) ? null : time;
  }

  private static boolean isFuture(Instant time, Instant now) {
    long ahead = time.getEpochSecond() - now.getEpochSecond();
    return ahead > AHEAD_LIMIT_SECONDS
        || (ahead == AHEAD_LIMIT_SECONDS && time.getNano() > now.getNano());
  }

  private static Instant instant(String text) {
    Instant usual = IsoTime.orNull(text);
    return usual != null ? usual : inAnyForm(text);
  }

  private static Instant inAnyForm(String text) {
    if (text.length() <= DATE_LENGTH || text.length() > LENGTH_LIMIT) {
      return null;
    }
    if (!isDigit(text.charAt(1)) || !isDigit(text.charAt(2))) {
      return LocalisedTime.utcOrNull(text);
    }
    String iso =
        text.charAt(DATE_LENGTH) == ' '
            ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1)
            : text;
    try {
      return zoned(iso)
          ? OffsetDateTime.parse(iso, WITH_ZONE).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean zoned(String iso) {
    String afterDate = iso.substring(DATE_LENGTH);
    return afterDate.endsWith("Z") || afterDate.indexOf('+') > 0 || afterDate.indexOf('-') > 0;
  }

  private static String shortened(String text) {
    return text.length() > LENGTH_LIMIT ? text.substring(0, LENGTH_LIMIT) + "…" : text;
  }
}
