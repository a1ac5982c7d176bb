package io.cordon.audit.dropbox;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The time of an event: the field {@code timestamp}, to the second. Some collectors reformat it.
 */
final class DropboxTime {
  private static final String FIELD = "timestamp";
  private static final int MONTH_NAME_LENGTH_LIMIT = 30;

  /** {@code Oct 26th 2022 16:45:42}. */
  private static final DateTimeFormatter WITH_MONTH_NAME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMM d['st']['nd']['rd']['th'] uuuu HH:mm:ss")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private DropboxTime() {}

  static Instant of(Fields record, Instant now) throws UnreadableRecordException {
    return EventTime.parse(FIELD, iso(record.text(FIELD)), now);
  }

  /** For an event that is only counted: null where there is no possible time. */
  static Instant orNull(Fields record, Instant now) {
    return EventTime.orNull(iso(record.text(FIELD)), now);
  }

  private static String iso(String text) {
    boolean monthName =
        text != null
            && text.length() <= MONTH_NAME_LENGTH_LIMIT
            && Character.isLetter(text.charAt(0));
    if (!monthName) {
      return text;
    }
    try {
      return LocalDateTime.parse(text.strip(), WITH_MONTH_NAME).toString();
    } catch (DateTimeException otherForm) {
      return text; // unchanged, so that the reject shows the original text
    }
  }
}
