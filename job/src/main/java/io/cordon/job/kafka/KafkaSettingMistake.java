package io.cordon.job.kafka;

import static io.cordon.job.kafka.KafkaFailure.key;

import io.cordon.job.config.KafkaSecrets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.UnrecoverableKeyException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.errors.InvalidConfigurationException;

/**
 * Settings of the Kafka clients that Kafka itself refuses before it connects. Kafka tells them
 * apart by texts only; these are the ones of its version 4.
 */
final class KafkaSettingMistake {
  private static final Pattern VALUE =
      Pattern.compile("Invalid value (.*) for configuration ([\\w.]+)(: .*)?", Pattern.DOTALL);
  private static final Pattern STORE =
      Pattern.compile("Failed to load (PEM )?SSL keystore (.*?)( of type (.*))?");
  private static final Pattern PASSWORD_OF_PEM =
      Pattern.compile("SSL (trust|key) store password cannot be specified .*");
  private static final Pattern LOGIN =
      Pattern.compile("JAAS config|[Ll]ogin module|No LoginModule found");

  private final Properties properties;
  private final KafkaSecrets secrets;

  KafkaSettingMistake(Properties properties) {
    this.properties = properties;
    this.secrets = KafkaSecrets.of(properties);
  }

  /** Empty if the exception is about no setting. */
  Optional<String> describe(List<Throwable> chain) {
    for (Throwable cause : chain) {
      String message = secrets.hide(cause.getMessage());
      String sentence =
          cause instanceof ConfigException
              ? ofValue(message)
              : ofLoginOrStore(cause, chain, message);
      if (sentence != null) {
        return Optional.of(sentence);
      }
    }
    Throwable innermost = chain.get(chain.size() - 1);
    return innermost instanceof InvalidConfigurationException
        ? Optional.of("cordon.kafka.properties: " + secrets.hide(innermost.getMessage()))
        : Optional.empty();
  }

  static String noHostIsKnown(String servers) {
    return key(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
        + ": no host of \""
        + servers
        + "\" is known";
  }

  private String ofValue(String message) {
    String servers = key(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    if (message.startsWith("No resolvable bootstrap urls")) {
      return noHostIsKnown(KafkaFailure.servers(properties));
    }
    if (message.startsWith("Invalid url in bootstrap.servers")) {
      return servers + ": \"" + KafkaFailure.servers(properties) + "\" is not HOST:PORT";
    }
    Matcher value = VALUE.matcher(message);
    if (!value.matches()) {
      return "cordon.kafka.properties: " + message;
    }
    String reason = value.group(3) == null ? "" : value.group(3);
    return key(value.group(2)) + ": \"" + value.group(1) + "\" is refused by Kafka" + reason;
  }

  /** Null if the exception is about neither the login nor a file of certificates. */
  private String ofLoginOrStore(Throwable cause, List<Throwable> chain, String message) {
    String login = key(SaslConfigs.SASL_JAAS_CONFIG);
    if (message.startsWith("Could not find a 'KafkaClient' entry")) {
      return login
          + " is missing: "
          + properties.getProperty(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)
          + " needs a user and a password";
    }
    if (message.startsWith("No serviceName defined")) {
      return key(SaslConfigs.SASL_MECHANISM) + " is missing: SCRAM-SHA-512, for example";
    }
    boolean isLogin = cause instanceof IllegalArgumentException || cause instanceof LoginException;
    if (cause instanceof UnsupportedCallbackException
        || (isLogin && LOGIN.matcher(message).find())) {
      return login
          + " is not like org.apache.kafka.common.security.scram.ScramLoginModule required"
          + " username=\"…\" password=\"…\";";
    }
    return ofStore(chain, message);
  }

  private String ofStore(List<Throwable> chain, String message) {
    Matcher pem = PASSWORD_OF_PEM.matcher(message);
    if (pem.matches()) {
      return key("ssl." + pem.group(1) + "store.password")
          + " is set, but a PEM file has no password: remove it";
    }
    Matcher store = STORE.matcher(message);
    if (!store.matches()) {
      return null;
    }
    String file = store.group(2);
    String kind =
        file.equals(properties.getProperty(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG))
            ? "ssl.keystore."
            : "ssl.truststore.";
    String location = key(kind + "location") + ": \"" + file + "\" ";
    if (has(chain, NoSuchFileException.class)) {
      return location + "is not there";
    }
    if (has(chain, AccessDeniedException.class)) {
      return location + "may not be read by this user";
    }
    if (has(chain, UnrecoverableKeyException.class)) {
      return key(kind + "password") + " does not open \"" + file + "\"";
    }
    String type = store.group(4) == null ? "PEM" : store.group(4);
    return location
        + "is no file of certificates of the type "
        + type
        + "; see "
        + key(kind + "type");
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
    return chain.stream().anyMatch(kind::isInstance);
  }
}
