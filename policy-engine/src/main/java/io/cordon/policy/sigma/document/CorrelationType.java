package io.cordon.policy.sigma.document;

import io.cordon.policy.Correlation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The types of correlation that can be read. */
public enum CorrelationType {
  EVENT_COUNT,
  VALUE_COUNT,
  VALUE_SUM,
  TEMPORAL,
  TEMPORAL_ORDERED,
  /** Cordon's own. */
  UNUSUAL_VALUE;

  /** Known, and why they cannot be read. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "value_avg",
          "an average rises and falls, so that no one activity settles it; value_sum can be",
          "value_percentile",
          "a percentile needs all values of the window, and the memory of a group is bounded",
          "unusual_count",
          "it is not supported yet",
          "unusual_travel",
          "it is not supported yet");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds a number against a threshold, which others can count in turn. */
  public boolean counts() {
    return this != TEMPORAL_ORDERED && this != UNUSUAL_VALUE;
  }

  /** Words of types that are known and cannot be used. */
  public static Set<String> unsupported() {
    return UNSUPPORTED.keySet();
  }

  /** For those that count. */
  public Correlation.Kind kind() {
    return Correlation.Kind.valueOf(name());
  }

  /** The type of a correlation; null, with a problem, when it is none that can be read. */
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
            ? "correlation type " + written + " cannot be used: " + UNSUPPORTED.get(written)
            : "unknown correlation type "
                + ProblemText.quote(written)
                + ProblemText.suggestionOrAll(written, known));
    return null;
  }
}
