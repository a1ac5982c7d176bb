package io.cordon.policy.sigma.test;

import io.cordon.policy.sigma.document.Timespan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The clock of a policy's test: it starts on Monday 2 March 2026 and advances one minute a step.
 */
final class TestClock {
  /** The time between two activities that specify none. */
  static final Duration STEP = Duration.ofMinutes(1);

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private Instant last;

  /** One minute after the last activity. */
  Instant next() {
    return after(STEP);
  }

  /** This long after the last activity. */
  Instant after(Duration pause) {
    last = last == null ? START : last.plus(pause);
    return last;
  }

  /**
   * {@code 10:00} on the day of the last activity, {@code +2h} after it, or an ISO time; null for
   * other texts.
   */
  Instant at(String text) {
    Instant from = last == null ? START : last;
    Instant at;
    try {
      if (text.startsWith("+")) {
        Duration pause = Timespan.of(text.substring(1));
        at = pause == null ? null : from.plus(pause);
      } else if (text.indexOf('T') > 0) {
        at = OffsetDateTime.parse(text).toInstant();
      } else {
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        at = day.atTime(LocalTime.parse(text)).toInstant(ZoneOffset.UTC);
      }
    } catch (DateTimeException notATime) {
      return null;
    }
    last = at == null ? last : at;
    return at;
  }
}
