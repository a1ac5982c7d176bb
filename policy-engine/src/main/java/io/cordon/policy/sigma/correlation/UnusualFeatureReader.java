package io.cordon.policy.sigma.correlation;

import io.cordon.policy.UnusualFeature;
import io.cordon.policy.sigma.document.CorrelationType;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads which features of a person's behaviour a correlation of a type {@code unusual_*} names. */
public final class UnusualFeatureReader {
  private static final String HOURLY = "_PER_HOUR";
  private static final String DAILY = "_PER_DAY";
  private static final String SENSITIVE = "sensitive";

  private static final Map<String, UnusualFeature> HOURLY_MEASURES = measures(HOURLY);
  private static final Map<String, UnusualFeature> DAILY_MEASURES = measures(DAILY);
  private static final Map<String, UnusualFeature> FIELDS = fields();
  private static final Map<String, UnusualFeature> SCENARIOS = scenarios();

  /** Earlier versions compared places, which were networks where these were known. */
  private static final Map<String, String> OLD_FIELDS = Map.of("place", "network");

  private final Problems problems;

  UnusualFeatureReader(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, UnusualFeature> measures(String suffix) {
    Map<String, UnusualFeature> measures = new LinkedHashMap<>();
    for (UnusualFeature feature : UnusualFeature.values()) {
      if (feature.name().endsWith(suffix)) {
        measures.put(word(feature.name().replace(suffix, "")), feature);
      }
    }
    return Collections.unmodifiableMap(measures);
  }

  private static Map<String, UnusualFeature> fields() {
    Map<String, UnusualFeature> fields = new LinkedHashMap<>();
    fields.put("country", UnusualFeature.COUNTRY);
    fields.put("network", UnusualFeature.NETWORK);
    fields.put("client.device", UnusualFeature.DEVICE);
    fields.put("client.application", UnusualFeature.PROGRAM);
    fields.put("recipient.domain", UnusualFeature.RECIPIENT_DOMAIN);
    return Collections.unmodifiableMap(fields);
  }

  private static Map<String, UnusualFeature> scenarios() {
    Map<String, UnusualFeature> scenarios = new LinkedHashMap<>();
    Arrays.stream(UnusualFeature.values())
        .filter(UnusualFeature::isScenario)
        .forEach(scenario -> scenarios.put(word(scenario.name()), scenario));
    return Collections.unmodifiableMap(scenarios);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** All measures, fields and scenarios. */
  public static Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    List.of(DAILY_MEASURES, FIELDS, SCENARIOS).forEach(known -> words.addAll(known.keySet()));
    return words;
  }

  /** The keys that name features in a correlation of the type. */
  static List<String> keys(CorrelationType type) {
    return switch (type) {
      case UNUSUAL_COUNT -> List.of("measure", "timespan");
      case UNUSUAL_VALUE -> List.of("field", SENSITIVE);
      case UNUSUAL_SCENARIO -> List.of("scenario");
      default -> List.of();
    };
  }

  /** The features; incomplete, with problems, when one is not valid. */
  Set<UnusualFeature> read(YamlMap correlation, CorrelationType type) {
    return switch (type) {
      case UNUSUAL_COUNT -> counts(correlation);
      case UNUSUAL_VALUE -> values(correlation);
      case UNUSUAL_SCENARIO -> named(correlation, type.word(), "scenario", SCENARIOS);
      case UNUSUAL_TIME -> Set.of(UnusualFeature.TIME);
      case UNUSUAL_TRAVEL -> Set.of(UnusualFeature.TRAVEL);
      default -> throw new IllegalArgumentException(type.word());
    };
  }

  private Set<UnusualFeature> counts(YamlMap correlation) {
    Set<UnusualFeature> daily =
        named(correlation, CorrelationType.UNUSUAL_COUNT.word(), "measure", DAILY_MEASURES);
    Duration timespan = Timespan.required(correlation, problems);
    YamlNode at = correlation.get("timespan");
    if (timespan == null || timespan.equals(Duration.ofDays(1))) {
      return daily;
    }
    if (!timespan.equals(Duration.ofHours(1))) {
      problems.add(
          at, "unusual_count counts the hours or the days of a person; write timespan: 1h or 1d");
      return daily;
    }
    Set<UnusualFeature> hourly = EnumSet.noneOf(UnusualFeature.class);
    for (UnusualFeature feature : daily) {
      String measure = word(feature.name().replace(DAILY, ""));
      if (HOURLY_MEASURES.containsKey(measure)) {
        hourly.add(HOURLY_MEASURES.get(measure));
      } else {
        problems.add(at, measure + " are counted for a day only; write timespan: 1d");
      }
    }
    return hourly;
  }

  /**
   * The counts that a key names, by hour where a person's hours are counted and the burst is no
   * longer, and by day.
   */
  Set<UnusualFeature> counts(YamlMap correlation, String key, Duration longest) {
    Set<UnusualFeature> counts = named(correlation, key, key, "measure", DAILY_MEASURES);
    if (longest.compareTo(Duration.ofHours(1)) <= 0) {
      for (UnusualFeature daily : List.copyOf(counts)) {
        UnusualFeature hourly = HOURLY_MEASURES.get(word(daily.name().replace(DAILY, "")));
        if (hourly != null) {
          counts.add(hourly);
        }
      }
    }
    return counts;
  }

  private Set<UnusualFeature> values(YamlMap correlation) {
    Set<UnusualFeature> values =
        named(correlation, CorrelationType.UNUSUAL_VALUE.word(), "field", FIELDS);
    if (correlation.flag(SENSITIVE)) {
      if (values.remove(UnusualFeature.RECIPIENT_DOMAIN)) {
        values.add(UnusualFeature.SENSITIVE_RECIPIENT_DOMAIN);
      } else {
        problems.add(
            correlation.get(SENSITIVE),
            "sensitive is possible with field recipient.domain only; test file.label in the rule");
      }
    }
    return values;
  }

  private Set<UnusualFeature> named(
      YamlMap correlation, String owner, String key, Map<String, UnusualFeature> known) {
    return named(correlation, owner, key, key, known);
  }

  /**
   * @param one what a feature under the key is called
   */
  private Set<UnusualFeature> named(
      YamlMap correlation,
      String owner,
      String key,
      String one,
      Map<String, UnusualFeature> known) {
    Set<UnusualFeature> features = EnumSet.noneOf(UnusualFeature.class);
    YamlNode written = correlation.get(key);
    if (written == null || written.oneOrMore().isEmpty()) {
      problems.add(correlation.node(), owner + " needs a " + one + list(known.keySet()));
      return features;
    }
    for (YamlNode item : written.oneOrMore()) {
      String word = correlation.text(item);
      UnusualFeature feature = word == null ? null : known.get(OLD_FIELDS.getOrDefault(word, word));
      if (word != null && feature == null) {
        problems.add(
            item,
            owner
                + " has no "
                + one
                + " "
                + ProblemText.quote(word)
                + ProblemText.suggestionOrAll(word, known.keySet()));
      } else if (feature != null && !features.add(feature)) {
        problems.add(item, ProblemText.quote(word) + " is listed twice");
      }
    }
    return features;
  }

  private static String list(Collection<String> known) {
    return "; known are " + String.join(", ", known);
  }
}
