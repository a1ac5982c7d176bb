package io.cordon.job.config;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/**
 * The values of Kafka's settings that must not be shown: all of which Kafka does not say that they
 * are harmless, because it declares them as passwords or does not know their keys.
 */
public final class KafkaSecrets {
  private static final List<ConfigDef> CLIENTS =
      List.of(
          AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef());

  private static final String HIDDEN = "[hidden]";

  /** {@code password="…"} inside a JAAS entry. */
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

  /** Shorter parts of a value are in any text. */
  private static final int SHORTEST_PART = 4;

  /** The longest first: one may contain another. */
  private final List<String> values;

  private KafkaSecrets(List<String> values) {
    this.values = values;
  }

  public static KafkaSecrets of(Properties properties) {
    return new KafkaSecrets(
        properties.stringPropertyNames().stream()
            .filter(key -> !isHarmless(key))
            .flatMap(key -> parts(properties.getProperty(key)))
            .map(String::trim)
            .filter(part -> part.length() >= SHORTEST_PART)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The value, its lines (a certificate has many), and what is quoted in it. */
  private static Stream<String> parts(String value) {
    return Stream.of(
            Stream.of(value),
            value.lines(),
            QUOTED
                .matcher(value)
                .results()
                // The name of the user would hide each word "cordon".
                .filter((MatchResult quoted) -> !value.startsWith("username=", quoted.start() - 9))
                .map((MatchResult quoted) -> quoted.group(1)))
        .flatMap(parts -> parts);
  }

  private static boolean isHarmless(String key) {
    Set<ConfigDef.Type> types =
        CLIENTS.stream()
            .map(ConfigDef::configKeys)
            .filter(keys -> keys.containsKey(key))
            .map(keys -> keys.get(key).type)
            .collect(Collectors.toSet());
    return !types.isEmpty() && !types.contains(ConfigDef.Type.PASSWORD);
  }

  /** Whether a Kafka client has a setting of this name. */
  static boolean isSetting(String key) {
    return CLIENTS.stream().anyMatch(client -> client.configKeys().containsKey(key));
  }

  /** The text without secret values. */
  public String hide(String text) {
    String safe = String.valueOf(text);
    for (String value : values) {
      safe = safe.replace(value, HIDDEN);
    }
    return safe;
  }

  /** The exception, or null if a message of it or of its causes has a secret value. */
  public Throwable safe(Throwable thrown) {
    boolean isSafe =
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
            .map(cause -> String.valueOf(cause.getMessage()))
            .allMatch(message -> hide(message).equals(message));
    return isSafe ? thrown : null;
  }

  /** Checks what Kafka would refuse or log together with its text. */
  static void requireNoneInTheOpen(Properties properties) throws ConfigException {
    String jaas = properties.getProperty(SaslConfigs.SASL_JAAS_CONFIG);
    // A reference to a file or variable is read by the clients.
    if (jaas != null && !jaas.contains("${")) {
      requireJaas(jaas);
    }
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(".url") && hasUser(properties.getProperty(key))) {
        throw new ConfigException(
            CordonOptions.KAFKA_PROPERTIES + key + " must not hold a user or password");
      }
    }
  }

  private static void requireJaas(String jaas) throws ConfigException {
    try {
      JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas)));
    } catch (IllegalArgumentException | KafkaException broken) {
      // The message of the exception may quote a part of a password.
      throw new ConfigException(
          CordonOptions.KAFKA_PROPERTIES
              + SaslConfigs.SASL_JAAS_CONFIG
              + " is not of the form: MODULE required KEY=\"VALUE\" KEY=\"VALUE\";");
    }
  }

  private static boolean hasUser(String url) {
    try {
      return URI.create(url.trim()).getRawUserInfo() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return url.contains("@");
    }
  }
}
