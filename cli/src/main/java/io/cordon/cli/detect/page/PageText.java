package io.cordon.cli.detect.page;

import io.cordon.model.policy.Severity;
import io.cordon.model.text.UnsafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times, words and links as the page shows them; times are in UTC. */
final class PageText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private PageText() {}

  static String time(Instant time) {
    return TIME.format(time);
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  /** Below an axis: the day, or the hour where bars are hours and it is not midnight. */
  static String tick(Instant time, boolean hours) {
    boolean midnight = time.atOffset(ZoneOffset.UTC).getHour() == 0;
    return hours && !midnight ? HOUR.format(time) : SHORT_DAY.format(time);
  }

  /** From the day of the first to the day of the last time. */
  static String days(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
    if (first.equals(last)) {
      return day(from);
    }
    return (first.getYear() == last.getYear() ? SHORT_DAY.format(from) : day(from))
        + " to "
        + day(to);
  }

  /** The class of a severity in the style sheet. */
  static String style(Severity severity) {
    return severity.word();
  }

  /**
   * The address if a person may follow it: on the web, encrypted, and without what hides where it
   * leads, a name before the host or a character that deceives. Null for any other.
   */
  static String safeLink(String url) {
    // Half of a surrogate pair would also break URI.
    if (url.codePoints().anyMatch(UnsafeText::isUnsafe)) {
      return null;
    }
    try {
      URI address = new URI(url);
      boolean safe =
          "https".equalsIgnoreCase(address.getScheme())
              && address.getHost() != null
              && address.getRawUserInfo() == null;
      return safe ? address.toASCIIString() : null;
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }
}
