package io.cordon.job.config;

import io.cordon.job.Settings;
import io.cordon.model.Mode;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * The configuration of a streaming job, read once and checked.
 *
 * @param flink all keys as they were given, for Flink's own
 */
public record JobConfig(
    Configuration flink,
    Settings settings,
    Kafka kafka,
    Topics topics,
    Duration disorder,
    Duration idleness) {

  /** How to reach Kafka, and how findings are delivered. */
  public record Kafka(
      Properties properties,
      String groupId,
      String transactionalIdPrefix,
      Duration transactionTimeout,
      DeliveryGuarantee findings) {}

  /** The topics in and out. */
  public record Topics(
      String m365, String findings, String actions, String exposure, String rejects) {}

  public static JobConfig of(Configuration given) throws ConfigMistake {
    return new JobConfig(
        given,
        settings(given),
        kafka(given),
        new Topics(
            get(given, CordonOptions.TOPIC_M365),
            get(given, CordonOptions.TOPIC_FINDINGS),
            get(given, CordonOptions.TOPIC_ACTIONS),
            get(given, CordonOptions.TOPIC_EXPOSURE),
            get(given, CordonOptions.TOPIC_REJECTS)),
        get(given, CordonOptions.DISORDER),
        get(given, CordonOptions.IDLENESS));
  }

  private static Settings settings(Configuration given) throws ConfigMistake {
    Organisation organisation = organisation(get(given, CordonOptions.ORGANISATION));
    return new Settings(
        organisation,
        policies(get(given, CordonOptions.POLICIES), organisation),
        mode(get(given, CordonOptions.MODE)),
        get(given, CordonOptions.DEDUPE_WINDOW),
        get(given, CordonOptions.ACTION_LIFETIME),
        get(given, CordonOptions.COOL_DOWN));
  }

  private static Organisation organisation(String path) throws ConfigMistake {
    try {
      return path == null ? Organisation.empty() : Organisation.load(Path.of(path));
    } catch (OrganisationException broken) {
      throw new ConfigMistake(broken.getMessage(), broken);
    }
  }

  private static PolicyPack policies(String directory, Organisation organisation)
      throws ConfigMistake {
    try {
      return PolicyPack.loadWithoutTests(Path.of(directory), organisation);
    } catch (PolicyException broken) {
      throw new ConfigMistake(broken.getMessage(), broken);
    }
  }

  private static Mode mode(String word) throws ConfigMistake {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> notOneOf(CordonOptions.MODE, word, "observe, notify, enforce"));
  }

  private static Kafka kafka(Configuration given) throws ConfigMistake {
    Properties properties = new Properties();
    given.toMap().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(CordonOptions.KAFKA_PROPERTIES))
        .forEach(
            entry ->
                properties.setProperty(
                    entry.getKey().substring(CordonOptions.KAFKA_PROPERTIES.length()),
                    entry.getValue()));
    String servers = get(given, CordonOptions.BOOTSTRAP_SERVERS);
    if (servers == null) {
      throw new ConfigMistake(
          CordonOptions.BOOTSTRAP_SERVERS.key() + " is missing: name a Kafka broker, HOST:PORT");
    }
    properties.setProperty("bootstrap.servers", servers);
    return new Kafka(
        properties,
        get(given, CordonOptions.GROUP_ID),
        get(given, CordonOptions.TRANSACTIONAL_ID_PREFIX),
        get(given, CordonOptions.TRANSACTION_TIMEOUT),
        delivery(get(given, CordonOptions.FINDINGS_DELIVERY)));
  }

  private static DeliveryGuarantee delivery(String word) throws ConfigMistake {
    return switch (word) {
      case "exactly-once" -> DeliveryGuarantee.EXACTLY_ONCE;
      case "at-least-once" -> DeliveryGuarantee.AT_LEAST_ONCE;
      default ->
          throw notOneOf(CordonOptions.FINDINGS_DELIVERY, word, "exactly-once, at-least-once");
    };
  }

  private static <T> T get(Configuration given, ConfigOption<T> option) throws ConfigMistake {
    try {
      return given.get(option);
    } catch (IllegalArgumentException wrongType) {
      throw new ConfigMistake(
          option.key()
              + ": \""
              + given.toMap().get(option.key())
              + "\" is not a value for it: "
              + option.description().toString().lines().collect(Collectors.joining(" ")),
          wrongType);
    }
  }

  private static ConfigMistake notOneOf(ConfigOption<?> option, String value, String choices) {
    return new ConfigMistake(option.key() + ": \"" + value + "\" is not one of " + choices);
  }
}
