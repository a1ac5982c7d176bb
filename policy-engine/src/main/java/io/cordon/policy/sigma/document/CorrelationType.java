package io.cordon.policy.sigma.document;

import io.cordon.policy.Aggregation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values of {@code correlation.type} that a policy can use. */
public enum CorrelationType {
  EVENT_COUNT,
  VALUE_COUNT,
  VALUE_SUM,
  TEMPORAL,
  TEMPORAL_ORDERED,
  /** Like those below an extension of Cordon. */
  UNUSUAL_COUNT,
  UNUSUAL_VALUE,
  UNUSUAL_TIME,
  UNUSUAL_TRAVEL,
  UNUSUAL_SCENARIO;

  /** Known types that a policy cannot use, each with the reason. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "value_avg",
          "an average rises and falls, so no single activity decides it; use value_sum",
          "value_percentile",
          "a percentile needs all values of the window, but the state of a group is limited");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it compares a number with a threshold; then its bursts can be counted in turn. */
  boolean counts() {
    return this != TEMPORAL_ORDERED && !isUnusual();
  }

  /** Whether it compares a person with what is usual for that person. */
  public boolean isUnusual() {
    return switch (this) {
      case UNUSUAL_COUNT, UNUSUAL_VALUE, UNUSUAL_TIME, UNUSUAL_TRAVEL, UNUSUAL_SCENARIO -> true;
      case EVENT_COUNT, VALUE_COUNT, VALUE_SUM, TEMPORAL, TEMPORAL_ORDERED -> false;
    };
  }

  /** The known types that a policy cannot use. */
  public static Set<String> unsupported() {
    return UNSUPPORTED.keySet();
  }

  /**
   * What is compared with the threshold.
   *
   * @throws IllegalArgumentException unless {@link #counts}
   */
  public Aggregation aggregation() {
    return Aggregation.valueOf(name());
  }

  /** The type of a correlation; null, with a problem added, when it has none that can be used. */
  public static CorrelationType read(YamlMap correlation, Problems problems) {
    String written = correlation.text("type");
    YamlNode at = correlation.get("type");
    if (at == null) {
      problems.add(correlation.node(), "a correlation needs a type");
    }
    if (written == null) {
      return null;
    }
    List<String> known = Arrays.stream(values()).map(CorrelationType::word).toList();
    if (known.contains(written)) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
    problems.add(
        at,
        UNSUPPORTED.containsKey(written)
            ? "correlation type " + written + " is not supported: " + UNSUPPORTED.get(written)
            : "unknown correlation type "
                + ProblemText.quote(written)
                + ProblemText.suggestionOrAll(written, known));
    return null;
  }
}
