package io.cordon.policy.sigma.document;

import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time span as rules write it: {@code 30s}, {@code 10m}, {@code 24h} or {@code 7d}. */
public final class Timespan {
  /** State is kept this long; the limit keeps it bounded. */
  private static final Duration MAXIMUM = Duration.ofDays(365);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([smhd])");

  private Timespan() {}

  /** The duration; null for a text that is not a time span. */
  public static Duration of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** A duration from {@code least} to 365 days; null, with a problem, for any other text. */
  public static Duration read(YamlMap map, YamlNode at, Duration least, Problems problems) {
    String text = map.text(at);
    Duration span = text == null ? null : of(text);
    if (span != null && span.compareTo(MAXIMUM) > 0) {
      problems.add(at, ProblemText.quote(text) + " is too long; the maximum is 365d");
      return null;
    }
    if (text != null && (span == null || span.compareTo(least) < 0)) {
      problems.add(
          at,
          ProblemText.quote(text) + " is not a timespan; write 30s, 10m, 24h or 7d, up to 365d");
      return null;
    }
    return span;
  }

  /**
   * The required {@code timespan} of a correlation; null, with a problem, when missing or invalid.
   */
  public static Duration required(YamlMap correlation, Problems problems) {
    YamlNode at = correlation.get("timespan");
    if (at == null) {
      problems.add(correlation.node(), "a correlation needs a timespan, for example 24h");
      return null;
    }
    return read(correlation, at, Duration.ofSeconds(1), problems);
  }
}
