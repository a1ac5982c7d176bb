package io.cordon.cli.history;

import io.cordon.cli.options.UserErrorException;
import io.cordon.yaml.ProblemText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Option;

/** The options {@code --since} and {@code --until}: days of UTC, or times. */
final class HistorySpan {
  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only acts at this time or later: 2026-03-02, or 2026-03-02T10:00:00Z.")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only acts at this time or earlier; a day counts to its end.")
  private String until;

  /**
   * The first instant within; null for no limit.
   *
   * @throws UserErrorException when the text is no time
   */
  Instant start() {
    return since == null ? null : instant("--since", since, 0);
  }

  /**
   * The first instant that is too late; null for no limit.
   *
   * @throws UserErrorException when the text is no time, or nothing can be within
   */
  Instant end() {
    Instant end = until == null ? null : instant("--until", until, 1);
    Instant start = start();
    if (end != null && start != null && !start.isBefore(end)) {
      throw new UserErrorException("--until " + until + " is before --since " + since);
    }
    return end;
  }

  /** Of a day its beginning, or that of the next one; of a time itself, or the next instant. */
  private static Instant instant(String option, String text, int later) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant().plusNanos(later);
    } catch (DateTimeParseException noTime) {
      throw new UserErrorException(
          option
              + ": "
              + ProblemText.quote(text)
              + " is no time; write 2026-03-02, or 2026-03-02T10:00:00Z",
          noTime);
    }
  }
}
