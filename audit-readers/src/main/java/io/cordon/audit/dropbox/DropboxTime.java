package io.cordon.audit.dropbox;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The field {@code timestamp}: a moment to the second, which some collectors put into words. */
final class DropboxTime {
  private static final String FIELD = "timestamp";
  private static final int WORDS_LENGTH_LIMIT = 30;

  /** {@code Oct 26th 2022 16:45:42}. */
  private static final DateTimeFormatter IN_WORDS =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMM d['st']['nd']['rd']['th'] uuuu HH:mm:ss")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private DropboxTime() {}

  static Instant of(Fields record, Instant now) throws UnreadableRecord {
    return EventTime.parse(FIELD, iso(record.text(FIELD)), now);
  }

  /** For an event that is only counted: null where there is no time that can be true. */
  static Instant orNull(Fields record, Instant now) {
    return EventTime.orNull(iso(record.text(FIELD)), now);
  }

  private static String iso(String text) {
    boolean words =
        text != null && text.length() <= WORDS_LENGTH_LIMIT && Character.isLetter(text.charAt(0));
    if (!words) {
      return text;
    }
    try {
      return LocalDateTime.parse(text.strip(), IN_WORDS).toString();
    } catch (DateTimeException notWords) {
      return text; // left as it is, for the sentence that says what cannot be read
    }
  }
}
