package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cordon.delivery.TestAuthority;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence, without a secret, for everything that keeps a client from using Kafka. */
class KafkaFailureTest {
  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required"
          + " username=\"ana\" password=\"very-secret\";";

  @TempDir private Path directory;

  private static Properties secured() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", "localhost:9093");
    properties.put("security.protocol", "SASL_SSL");
    properties.put("sasl.mechanism", "SCRAM-SHA-512");
    properties.put("sasl.jaas.config", LOGIN);
    return properties;
  }

  private static Exception tls(Exception cause) {
    SSLException handshake = new SSLHandshakeException("no");
    handshake.initCause(cause);
    return new SslAuthenticationException("SSL handshake failed", handshake);
  }

  static Stream<Arguments> refusalsOfABroker() {
    return Stream.of(
        arguments(
            tls(new CertPathBuilderException("unable to find valid certification path")),
            ": its certificate is from an authority that is not trusted; name the authority in"
                + " cordon.kafka.properties.ssl.truststore.location"),
        arguments(
            tls(new CertificateException("x", new CertificateExpiredException("NotAfter: x"))),
            ": its certificate has expired; renew it there, or set the clock of this machine"),
        arguments(
            tls(new CertificateException("No name matching localhost found")),
            ": its certificate is for another name; connect by the name in its certificate"),
        arguments(
            new SslAuthenticationException("x", new SSLException("Unrecognized SSL message")),
            ": it does not speak TLS on this port; see cordon.kafka.properties.security.protocol"),
        arguments(
            new SaslAuthenticationException("Authentication failed: invalid credentials"),
            " does not accept the user and the password of"
                + " cordon.kafka.properties.sasl.jaas.config"),
        arguments(
            new UnsupportedSaslMechanismException("x, enabled mechanisms are [PLAIN, OTHER]"),
            " does not accept the mechanism of cordon.kafka.properties.sasl.mechanism, but PLAIN,"
                + " OTHER"),
        arguments(
            new IllegalSaslStateException("Unexpected handshake request"),
            " has no login on this port; set cordon.kafka.properties.security.protocol to SSL or"
                + " PLAINTEXT"),
        arguments(
            new TopicAuthorizationException(Set.of("cordon.findings")),
            " does not allow the user ana what it needs on the topic cordon.findings;"
                + " docs/operations.md lists the ACLs"),
        arguments(
            GroupAuthorizationException.forGroupId("cordon"),
            " does not allow the user ana what it needs on the consumer group,"
                + " cordon.kafka.group-id; docs/operations.md lists the ACLs"),
        arguments(
            new TransactionalIdAuthorizationException("no"),
            " does not allow the user ana what it needs on the transactional ids,"
                + " cordon.kafka.transactional-id-prefix; docs/operations.md lists the ACLs"));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfABroker")
  void aRefusalOfTheBrokerIsFoundBelowOtherExceptions(Exception refusal, String sentence) {
    Exception wrapped = new ExecutionException(new RuntimeException("task failed", refusal));

    assertThat(KafkaFailure.describe(wrapped, secured()))
        .contains("Kafka at localhost:9093" + sentence);
  }

  @Test
  void whatIsNotAboutAccessHasNoSentence() {
    assertThat(KafkaFailure.describe(new DisconnectException("gone"), secured())).isEmpty();
    assertThat(KafkaFailure.describe(new KafkaException(new EOFException()), secured())).isEmpty();
    Exception circular = new IllegalStateException("a");
    circular.initCause(new IllegalStateException("b", circular));
    assertThat(KafkaFailure.describe(circular, secured())).isEmpty();
  }

  /**
   * The settings are changed as named, {@code none} removes one; Kafka's own client refuses them.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          security.protocol | SASL_TLS | cordon.kafka.properties.security.protocol: "SASL_TLS" is refused by Kafka: String must be one of
          bootstrap.servers | kafka.invalid:9092 | cordon.kafka.bootstrap-servers: no host of "kafka.invalid:9092" is known
          bootstrap.servers | localhost | cordon.kafka.bootstrap-servers: "localhost" is not HOST:PORT
          sasl.mechanism | none | cordon.kafka.properties.sasl.mechanism is missing: SCRAM-SHA-512, for example
          sasl.jaas.config | none | cordon.kafka.properties.sasl.jaas.config is missing: SASL_SSL needs a user and a password
          sasl.jaas.config | ScramLoginModule required password=very-secret | cordon.kafka.properties.sasl.jaas.config is not like
          sasl.jaas.config | Scram required password="very-secret"; | cordon.kafka.properties.sasl.jaas.config is not like
          sasl.jaas.config | very-secret | cordon.kafka.properties.sasl.jaas.config is not like
          sasl.jaas.config | Scram very-secret user=x; | cordon.kafka.properties.sasl.jaas.config is not like
          ssl.truststore.location | /no/such.jks | cordon.kafka.properties.ssl.truststore.location: "/no/such.jks" is not there
          ssl.keystore.location | /no/such.jks | cordon.kafka.properties: SSL key store is specified, but key store password is not specified.
          """)
  void aSettingThatKafkaRefusesIsNamed(String setting, String value, String sentence) {
    Properties properties = secured();
    if (value.equals("none")) {
      properties.remove(setting);
    } else {
      properties.put(setting, value);
    }

    assertThat(refusal(properties)).startsWith(sentence).doesNotContain("very-secret", "\n");
  }

  @Test
  void aFileOfCertificatesThatCannotBeUsedIsNamed() throws IOException {
    String file = Files.writeString(directory.resolve("authority"), "nothing").toString();
    String location = "cordon.kafka.properties.ssl.truststore.location: \"" + file + "\" ";

    assertThat(refusal(truststore(file, Map.of("ssl.truststore.type", "PEM"))))
        .isEqualTo(
            location
                + "is no file of certificates of the type PEM;"
                + " see cordon.kafka.properties.ssl.truststore.type");
    assertThat(refusal(truststore(file, Map.of())))
        .startsWith(location + "is no file of certificates of the type JKS;");
    assertThat(refusal(truststore(file, Map.of("ssl.truststore.type", "P12"))))
        .startsWith(location + "is no file of certificates of the type P12;");
    Map<String, String> pemWithPassword =
        Map.of("ssl.truststore.type", "PEM", "ssl.truststore.password", "very-secret");
    assertThat(refusal(truststore(file, pemWithPassword)))
        .isEqualTo(
            "cordon.kafka.properties.ssl.truststore.password is set, but a PEM file has no"
                + " password: remove it");
  }

  @Test
  void aWrongPasswordOfAFileOfCertificatesIsTold() throws Exception {
    Path store = TestAuthority.create(directory, "authority").store();

    assertThat(
            refusal(truststore(store.toString(), Map.of("ssl.truststore.password", "very-secret"))))
        .isEqualTo(
            "cordon.kafka.properties.ssl.truststore.password does not open \"" + store + "\"");
  }

  private static Properties truststore(String file, Map<String, String> more) {
    Properties properties = secured();
    properties.put("ssl.truststore.location", file);
    properties.putAll(new HashMap<>(more));
    return properties;
  }

  /** The sentence for what Kafka's client throws with these settings. */
  private static String refusal(Properties properties) {
    try {
      Admin.create(properties).close();
    } catch (KafkaException refused) {
      return KafkaFailure.describe(refused, properties)
          .orElseThrow(() -> new AssertionError(refused));
    }
    throw new AssertionError("Kafka accepts these settings");
  }
}
