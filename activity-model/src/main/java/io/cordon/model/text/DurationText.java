package io.cordon.model.text;

import java.time.Duration;

/** A length of time for people, in the largest unit that leaves no rest: {@code 90 min}. */
public final class DurationText {
  private DurationText() {}

  public static String of(long millis) {
    Duration span = Duration.ofMillis(millis);
    if (millis > 0 && span.equals(Duration.ofDays(span.toDays()))) {
      return span.toDays() + " d";
    }
    if (millis > 0 && span.equals(Duration.ofHours(span.toHours()))) {
      return span.toHours() + " h";
    }
    if (millis > 0 && span.equals(Duration.ofMinutes(span.toMinutes()))) {
      return span.toMinutes() + " min";
    }
    return span.toSeconds() + " s";
  }
}
