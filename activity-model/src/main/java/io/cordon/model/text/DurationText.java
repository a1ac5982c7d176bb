package io.cordon.model.text;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A duration for people, in the largest unit without a remainder: {@code 90 min}. */
public final class DurationText {
  private static final Map<String, Long> MILLIS_BY_UNIT = new LinkedHashMap<>();

  static {
    MILLIS_BY_UNIT.put("d", Duration.ofDays(1).toMillis());
    MILLIS_BY_UNIT.put("h", Duration.ofHours(1).toMillis());
    MILLIS_BY_UNIT.put("min", Duration.ofMinutes(1).toMillis());
    MILLIS_BY_UNIT.put("s", Duration.ofSeconds(1).toMillis());
  }

  private DurationText() {}

  /** The text of a number of milliseconds; {@code 0 s} for zero. */
  public static String of(long millis) {
    if (millis == 0) {
      return "0 s";
    }
    for (Map.Entry<String, Long> unit : MILLIS_BY_UNIT.entrySet()) {
      if (millis % unit.getValue() == 0) {
        return millis / unit.getValue() + " " + unit.getKey();
      }
    }
    return millis + " ms";
  }
}
