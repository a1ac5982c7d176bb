package io.cordon.job.kafka;

import io.cordon.delivery.TlsFailure;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.KafkaSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/**
 * Why Kafka does not let us in, as one sentence for the person who can change that. No sentence
 * contains a secret.
 */
public final class KafkaFailure {
  private static final Pattern ENABLED = Pattern.compile("enabled mechanisms are \\[(.*)]");

  private static final Pattern USER_NAME = Pattern.compile("\\busername=[\"']?([^\"';\\s]+)");

  private static final int MAX_CAUSES = 50;

  /** For the question whether Kafka answers at all. */
  private static final String QUESTION_MILLIS = "5000";

  private final Properties properties;

  private KafkaFailure(Properties properties) {
    this.properties = properties;
  }

  /**
   * Describes the exception of a Kafka client, or of a job that uses one.
   *
   * @param properties the settings of the client
   * @return empty if it is about neither certificates nor users, rights or settings
   */
  public static Optional<String> describe(Throwable failure, Properties properties) {
    KafkaFailure described = new KafkaFailure(properties);
    List<Throwable> chain = new ArrayList<>();
    // The limit protects from circular causes.
    for (Throwable cause = failure;
        cause != null && chain.size() < MAX_CAUSES;
        cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain.stream()
        .flatMap(cause -> described.ofBroker(cause).stream())
        .findFirst()
        .or(() -> new KafkaSettingMistake(properties).describe(chain));
  }

  /**
   * Describes the exception like {@link #describe}, and where Kafka gave no answer in time, asks it
   * once more to find out why.
   *
   * @return empty if it is neither about access nor about reaching Kafka
   */
  public static Optional<String> explain(Throwable failure, Properties properties) {
    return describe(failure, properties)
        .or(
            () ->
                Stream.of(failure, failure.getCause())
                    .filter(TimeoutException.class::isInstance)
                    .findFirst()
                    .map(timeout -> ofTimeout(timeout, properties)));
  }

  private static String ofTimeout(Throwable timeout, Properties properties) {
    return answers(properties)
        ? "Kafka at %s answers, but not in time: %s"
            .formatted(servers(properties), KafkaSecrets.of(properties).hide(timeout.getMessage()))
        : new SilentBroker(properties).sentence();
  }

  private static boolean answers(Properties properties) {
    Properties quick = new Properties();
    quick.putAll(properties);
    quick.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, QUESTION_MILLIS);
    quick.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, QUESTION_MILLIS);
    try (Admin admin = Admin.create(quick)) {
      admin.describeCluster().nodes().get();
      return true;
    } catch (KafkaException | ExecutionException silent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The name under which settings of Kafka's clients are in Cordon's configuration. */
  static String key(String setting) {
    return setting.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
        ? CordonOptions.BOOTSTRAP_SERVERS.key()
        : CordonOptions.KAFKA_PROPERTIES + setting;
  }

  /** What a broker, or its certificate, says. */
  private Optional<String> ofBroker(Throwable cause) {
    if (cause instanceof SslAuthenticationException) {
      TlsFailure tls = TlsFailure.of(cause).orElse(TlsFailure.HANDSHAKE_FAILED);
      return sentence(": " + tls.sentence() + advice(tls));
    }
    if (cause instanceof UnsupportedSaslMechanismException) {
      Matcher enabled = ENABLED.matcher(String.valueOf(cause.getMessage()));
      return sentence(
          " does not accept the mechanism of %s, but %s"
              .formatted(
                  key(SaslConfigs.SASL_MECHANISM), enabled.find() ? enabled.group(1) : "another"));
    }
    if (cause instanceof SaslAuthenticationException && !hasNoUser(cause)) {
      return sentence(
          " does not accept the user and the password of " + key(SaslConfigs.SASL_JAAS_CONFIG));
    }
    if (cause instanceof IllegalSaslStateException) {
      return sentence(
          " has no login on this port; set %s to SSL or PLAINTEXT"
              .formatted(key(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)));
    }
    return ofMissingRight(cause);
  }

  /** The client found no user to log in with: a mistake in its settings. */
  private static boolean hasNoUser(Throwable cause) {
    return cause.getCause() != null
        && cause.getCause().getCause() instanceof UnsupportedCallbackException;
  }

  private Optional<String> ofMissingRight(Throwable cause) {
    if (cause instanceof TopicAuthorizationException topics) {
      return forbids("the topic " + String.join(", ", topics.unauthorizedTopics()));
    }
    if (cause instanceof GroupAuthorizationException) {
      return forbids("the consumer group, " + CordonOptions.GROUP_ID.key());
    }
    if (cause instanceof TransactionalIdAuthorizationException) {
      return forbids("the transactional ids, " + CordonOptions.TRANSACTIONAL_ID_PREFIX.key());
    }
    return cause instanceof ClusterAuthorizationException
        ? forbids("the cluster")
        : Optional.empty();
  }

  private Optional<String> forbids(String what) {
    return sentence(
        " does not allow %s what it needs on %s; docs/operations.md lists the ACLs"
            .formatted(user(properties), what));
  }

  private Optional<String> sentence(String end) {
    return Optional.of("Kafka at " + servers(properties) + end);
  }

  private static String advice(TlsFailure tls) {
    return switch (tls) {
      case EXPIRED, NOT_YET_VALID -> "; renew it there, or set the clock of this machine";
      case OTHER_NAME -> "; connect by the name in its certificate";
      case UNKNOWN_AUTHORITY ->
          "; name the authority in " + key(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);
      case CERTIFICATE_REQUIRED -> "; see " + key(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
      case NO_TLS -> "; see " + key(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
      case NOTHING_IN_COMMON -> "; see " + key(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG);
      case HANDSHAKE_FAILED -> "";
    };
  }

  static String servers(Properties properties) {
    return properties.getProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
  }

  /** The name with which a client logs in, for example {@code the user cordon}. */
  static String user(Properties properties) {
    Matcher name = USER_NAME.matcher(properties.getProperty(SaslConfigs.SASL_JAAS_CONFIG, ""));
    return name.find() ? "the user " + name.group(1) : "this user";
  }
}
