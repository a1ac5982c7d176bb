package io.cordon.policy.correlate;

import io.cordon.model.finding.Burst;
import java.time.Duration;
import java.util.Locale;

/**
 * A burst in words: {@code 50 downloads in 3 minutes by ana@example.com (50 within 1h fire)}. Where
 * one activity is enough, it is no burst: {@code downloads by ana@example.com (the first within
 * 1h)}.
 */
final class BurstText {
  private BurstText() {}

  static String of(Burst burst, long durationMillis, String group) {
    String by = group.isEmpty() ? "" : ' ' + group;
    String timespan = timespan(Duration.ofMillis(burst.timespanMillis()));
    if (burst.threshold() == 1 && burst.observed() == 1) {
      return burst.measure() + by + " (the first within " + timespan + ')';
    }
    return String.format(
        Locale.ROOT,
        "%,d %s %s%s (%,d within %s fire)",
        burst.observed(),
        burst.measure(),
        duration(durationMillis),
        by,
        burst.threshold(),
        timespan);
  }

  /** In the largest unit of which it has at least two. */
  private static String duration(long millis) {
    Duration duration = Duration.ofMillis(millis);
    if (duration.toSeconds() == 0) {
      return "within a second";
    }
    if (duration.toMinutes() < 2) {
      return "in " + duration.toSeconds() + (duration.toSeconds() == 1 ? " second" : " seconds");
    }
    if (duration.toHours() < 2) {
      return "in " + duration.toMinutes() + " minutes";
    }
    return duration.toDays() < 2
        ? "in " + duration.toHours() + " hours"
        : "in " + duration.toDays() + " days";
  }

  /** In the notation of Sigma rules: {@code 90m}, {@code 7d}. */
  private static String timespan(Duration span) {
    long seconds = span.toSeconds();
    if (seconds % 86_400 == 0 && span.toDays() > 1) {
      return span.toDays() + "d";
    }
    if (seconds % 3_600 == 0) {
      return span.toHours() + "h";
    }
    return seconds % 60 == 0 ? span.toMinutes() + "m" : seconds + "s";
  }
}
