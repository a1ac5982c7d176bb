package io.cordon.policy.correlate;

import io.cordon.model.finding.Burst;
import java.time.Duration;
import java.util.Locale;

/** A burst in words: {@code 50 downloads in 3 minutes by ana@example.com (50 within 1h fire)}. */
final class BurstText {
  private BurstText() {}

  static String why(Burst burst, long tookMillis, String whose) {
    return String.format(
        Locale.ROOT,
        "%,d %s %s%s (%,d within %s fire)",
        burst.observed(),
        burst.measure(),
        took(tookMillis),
        whose.isEmpty() ? "" : ' ' + whose,
        burst.threshold(),
        timespan(Duration.ofMillis(burst.timespanMillis())));
  }

  /** In the greatest unit of which there are two. */
  private static String took(long millis) {
    Duration took = Duration.ofMillis(millis);
    if (took.toSeconds() == 0) {
      return "within a second";
    }
    if (took.toMinutes() < 2) {
      return "in " + took.toSeconds() + (took.toSeconds() == 1 ? " second" : " seconds");
    }
    if (took.toHours() < 2) {
      return "in " + took.toMinutes() + " minutes";
    }
    return took.toDays() < 2 ? "in " + took.toHours() + " hours" : "in " + took.toDays() + " days";
  }

  /** As rules write it. */
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
