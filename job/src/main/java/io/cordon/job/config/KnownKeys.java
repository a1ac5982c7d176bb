package io.cordon.job.config;

import io.cordon.yaml.ProblemText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;

/** Which keys a configuration may have: those of Cordon and those of Flink. */
final class KnownKeys {
  private static final List<String> CORDONS =
      CordonOptions.ALL.stream().map(ConfigOption::key).toList();

  private KnownKeys() {}

  /** Whether it is a key of Cordon, or one of the settings of Kafka below its key. */
  static boolean isCordons(String key) {
    return CORDONS.contains(key) || key.startsWith(CordonOptions.KAFKA_PROPERTIES);
  }

  /** The sentence for a key that nobody knows; without its value, which may be a secret. */
  static Optional<String> mistakeOfKey(String key) {
    if (isCordons(key)) {
      return Optional.empty();
    }
    if (key.startsWith(CordonOptions.PREFIX)) {
      String suggestion = ProblemText.suggestion(key, CORDONS);
      return Optional.of(
          key
              + " is not a key of Cordon"
              + (suggestion.isEmpty() ? "; docs/configuration.md lists them" : suggestion));
    }
    // As a key of Flink it would have no effect, and its value would be on Flink's web page.
    if (key.startsWith("kafka.") || key.startsWith("properties.") || KafkaSecrets.isSetting(key)) {
      return Optional.of(
          "%s is a setting of Kafka: it belongs under %s"
              .formatted(key, CordonOptions.KAFKA_PROPERTIES.replaceFirst("\\.$", "")));
    }
    return FlinkKeys.all().isKnown(key)
        ? Optional.empty()
        : Optional.of(key + " is a key of neither Cordon nor Flink" + suggestion(key));
  }

  private static String suggestion(String key) {
    String withPrefix = CordonOptions.PREFIX + key;
    if (CORDONS.contains(withPrefix)) {
      return "; did you mean " + ProblemText.quote(withPrefix) + "?";
    }
    return ProblemText.suggestion(
        key, Stream.concat(CORDONS.stream(), FlinkKeys.all().names().stream().sorted()).toList());
  }

  /** The sentence for a value of Flink's keys that Flink would refuse. */
  static Optional<String> mistakeOfValue(String key, String value) {
    return key.startsWith(CordonOptions.PREFIX)
        ? Optional.empty()
        : FlinkKeys.all().mistake(key, value).map(sentence -> key + ": " + sentence);
  }
}
