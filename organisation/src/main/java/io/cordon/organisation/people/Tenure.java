package io.cordon.organisation.people;

import io.cordon.model.identity.Employment;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days from which and until which somebody works for the organisation, both included.
 *
 * <p>The file names no time zone, so a day lasts from its beginning in the first zone that it
 * reaches (UTC+14) to its end in the last one (UTC-12): whoever works in any of them on such a day
 * is employed. In UTC that is 14 hours before the first day and 12 hours after the last one.
 *
 * @param firstDay null when unknown
 * @param lastDay null when unknown
 */
public record Tenure(LocalDate firstDay, LocalDate lastDay) implements Serializable {
  public static final Tenure UNKNOWN = new Tenure(null, null);

  /** How long before the last day somebody counts as leaving. */
  private static final int DAYS_OF_LEAVING = 30;

  private static final Duration EARLIEST_BEGINNING = Duration.ofHours(14);
  private static final Duration LATEST_END = Duration.ofHours(12);

  public boolean isKnown() {
    return firstDay != null || lastDay != null;
  }

  /** Unknown only where neither day is known: a first day alone says that somebody is here. */
  public Employment at(Instant time) {
    if (!isKnown()) {
      return Employment.UNKNOWN;
    }
    if (firstDay != null && time.isBefore(beginning(firstDay).minus(EARLIEST_BEGINNING))) {
      return Employment.NOT_YET;
    }
    if (lastDay == null) {
      return Employment.EMPLOYED;
    }
    if (!time.isBefore(beginning(lastDay.plusDays(1)).plus(LATEST_END))) {
      return Employment.LEFT;
    }
    return time.isBefore(beginning(lastDay.minusDays(DAYS_OF_LEAVING)))
        ? Employment.EMPLOYED
        : Employment.LEAVING;
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
