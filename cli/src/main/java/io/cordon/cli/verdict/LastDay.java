package io.cordon.cli.verdict;

import io.cordon.cli.options.UserErrorException;
import io.cordon.model.finding.Verdict;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The last day on which a verdict counts. */
final class LastDay {
  private LastDay() {}

  /**
   * The end of the day in UTC.
   *
   * @throws UserErrorException when it is no day, over, or too far away
   */
  static Instant end(String date, Instant now) {
    Instant end = endOf(date);
    if (!end.isAfter(now)) {
      throw new UserErrorException("--until: " + date + " is over");
    }
    if (Duration.between(now, end).compareTo(Verdict.LONGEST) > 0) {
      throw new UserErrorException("--until: " + date + " is more than ten years away");
    }
    return end;
  }

  private static Instant endOf(String date) {
    try {
      return LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException noDate) {
      throw new UserErrorException(
          "--until: \"" + date + "\" is not a date such as 2026-12-31", noDate);
    }
  }
}
