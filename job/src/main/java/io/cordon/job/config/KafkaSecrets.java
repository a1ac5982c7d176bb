package io.cordon.job.config;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** Shorter lines of a value are in any text; shorter values are hidden as whole words only. */
  private static final int SHORTEST_PART = 4;

  /** What an unknown setting may be without being a secret, and what is in many messages. */
  private static final Pattern TRIVIAL = Pattern.compile("(?i)true|false|\\d{1,3}");

  /** In a JAAS entry. The name of the user would hide each word "cordon". */
  private static final String USER_NAME = "username";

  private final Pattern values;

  private KafkaSecrets(Pattern values) {
    this.values = values;
  }

  public static KafkaSecrets of(Properties properties) {
    String alternatives =
        properties.stringPropertyNames().stream()
            .filter(key -> !isHarmless(key))
            .flatMap(key -> parts(key, properties.getProperty(key)))
            .map(String::trim)
            .filter(part -> !part.isEmpty())
            .distinct()
            // The longest first: one may contain another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(KafkaSecrets::occurrence)
            .collect(Collectors.joining("|"));
    // Without any, a pattern that is found nowhere.
    return new KafkaSecrets(Pattern.compile(alternatives.isEmpty() ? "(?!)" : alternatives));
  }

  /** The value, its lines (a certificate has many), and the options of a login. */
  private static Stream<String> parts(String key, String value) {
    boolean isSecret = isSetting(key);
    Stream<String> whole =
        Stream.of(value).filter(text -> isSecret || !TRIVIAL.matcher(text.trim()).matches());
    Stream<String> lines = value.lines().filter(line -> line.trim().length() >= SHORTEST_PART);
    return Stream.of(
            whole,
            value.trim().contains("\n") ? lines : Stream.<String>empty(),
            key.endsWith(SaslConfigs.SASL_JAAS_CONFIG) ? options(value) : Stream.<String>empty())
        .flatMap(parts -> parts);
  }

  /** As Kafka reads them, without quotation marks and escapes; none of an entry that is broken. */
  private static Stream<String> options(String jaas) {
    try {
      return login(jaas).configurationEntries().stream()
          .flatMap(entry -> entry.getOptions().entrySet().stream())
          .filter(option -> !option.getKey().equals(USER_NAME))
          .filter(
              option ->
                  option.getKey().contains("password")
                      || !TRIVIAL.matcher(String.valueOf(option.getValue())).matches())
          .map(option -> String.valueOf(option.getValue()));
    } catch (IllegalArgumentException | KafkaException broken) {
      return Stream.empty();
    }
  }

  private static String occurrence(String value) {
    String quoted = Pattern.quote(value);
    return value.length() < SHORTEST_PART
        ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])"
        : quoted;
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
    return values.matcher(String.valueOf(text)).replaceAll(Matcher.quoteReplacement(HIDDEN));
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
      login(jaas);
    } catch (IllegalArgumentException | KafkaException broken) {
      // The message of the exception may quote a part of a password.
      throw new ConfigException(
          CordonOptions.KAFKA_PROPERTIES
              + SaslConfigs.SASL_JAAS_CONFIG
              + " is not of the form: MODULE required KEY=\"VALUE\" KEY=\"VALUE\";");
    }
  }

  private static JaasContext login(String jaas) {
    return JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas)));
  }

  private static boolean hasUser(String url) {
    try {
      return URI.create(url.trim()).getRawUserInfo() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return url.contains("@");
    }
  }
}
