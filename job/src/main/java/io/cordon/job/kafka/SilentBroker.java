package io.cordon.job.kafka;

import static io.cordon.job.kafka.KafkaFailure.key;

import io.cordon.delivery.TlsFailure;
import io.cordon.job.config.CordonOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * Finds out why a broker gave no answer at all: a Kafka client that speaks TLS to a port without
 * it, or no TLS to a port with it, only waits until its time is over.
 */
final class SilentBroker {
  private static final int TIMEOUT_MILLIS = 3_000;

  /** The mechanisms that Kafka brings; others need code on both sides. */
  private static final Set<String> MECHANISMS =
      Set.of("GSSAPI", "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER");

  private final Properties properties;
  private final SecurityProtocol protocol;

  SilentBroker(Properties properties) {
    this.properties = properties;
    protocol =
        SecurityProtocol.forName(
            properties
                .getProperty(
                    CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                    CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL)
                .toUpperCase(Locale.ROOT));
  }

  /** Whether a port accepts connections and speaks TLS. */
  private enum Port {
    CLOSED,
    PLAIN,
    TLS
  }

  String sentence() {
    BootstrapServers servers = BootstrapServers.of(KafkaFailure.servers(properties));
    return sentence(reason(servers, port(servers)));
  }

  /** That only one side speaks TLS; empty when waiting longer may help. */
  Optional<String> certainMistake() {
    BootstrapServers servers = BootstrapServers.of(KafkaFailure.servers(properties));
    Port port = port(servers);
    boolean isAgreed = port == Port.CLOSED || (port == Port.TLS) == isTls();
    return isAgreed ? Optional.empty() : Optional.of(sentence(reason(servers, port)));
  }

  private String sentence(String reason) {
    return "%s: \"%s\" does not answer: %s"
        .formatted(CordonOptions.BOOTSTRAP_SERVERS.key(), KafkaFailure.servers(properties), reason);
  }

  private boolean isTls() {
    return protocol == SecurityProtocol.SSL || protocol == SecurityProtocol.SASL_SSL;
  }

  private String reason(BootstrapServers servers, Port port) {
    String setting = key(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    return switch (port) {
      case CLOSED -> closed(servers);
      case PLAIN ->
          isTls()
              ? "it does not speak TLS on this port, but " + setting + " is " + protocol
              : login();
      case TLS ->
          isTls() ? login() : "it speaks TLS on this port, but " + setting + " is " + protocol;
    };
  }

  /** What remains when both sides agree on TLS. */
  private String login() {
    String mechanism = properties.getProperty(SaslConfigs.SASL_MECHANISM, "GSSAPI");
    return switch (protocol) {
      case SSL -> storeMistake("perhaps it demands a login: " + protocolIs("SASL_SSL"));
      case PLAINTEXT -> "perhaps it demands a login: " + protocolIs("SASL_PLAINTEXT");
      case SASL_PLAINTEXT, SASL_SSL ->
          MECHANISMS.contains(mechanism)
              ? storeMistake("it did not answer in time")
              : "%s is \"%s\", which is none of Kafka's mechanisms (SCRAM-SHA-512, for example)"
                  .formatted(key(SaslConfigs.SASL_MECHANISM), mechanism);
    };
  }

  private static String protocolIs(String protocol) {
    return key(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG) + ": " + protocol;
  }

  /** Without its password, a PKCS12 file opens but shows no certificate. */
  private String storeMistake(String otherwise) {
    boolean isPem = "PEM".equals(properties.getProperty(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG));
    boolean hasPassword = properties.containsKey(SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG);
    boolean hasStore = properties.containsKey(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);
    return hasStore && !isPem && !hasPassword
        ? key(SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG) + " is missing"
        : otherwise;
  }

  /** Of the first broker that listens. */
  private static Port port(BootstrapServers servers) {
    return servers.addresses().stream()
        .map(SilentBroker::portOf)
        .filter(port -> port != Port.CLOSED)
        .findFirst()
        .orElse(Port.CLOSED);
  }

  private static String closed(BootstrapServers servers) {
    String unknown = "unknown is the host of " + String.join(", ", servers.unknown());
    if (servers.addresses().isEmpty()) {
      return unknown;
    }
    return "nobody listens there" + (servers.unknown().isEmpty() ? "" : ", and " + unknown);
  }

  private static Port portOf(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, TIMEOUT_MILLIS);
      return speaksTls(socket, address) ? Port.TLS : Port.PLAIN;
    } catch (IOException unreachable) {
      return Port.CLOSED;
    }
  }

  /** Begins a handshake and sends nothing else; a certificate that is refused is one, too. */
  private static boolean speaksTls(Socket socket, InetSocketAddress address) {
    SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket secured =
        (SSLSocket)
            sockets.createSocket(socket, address.getHostString(), address.getPort(), true)) {
      secured.setSoTimeout(TIMEOUT_MILLIS);
      secured.startHandshake();
      return true;
    } catch (SSLException refused) {
      return TlsFailure.of(refused)
          .filter(tls -> tls != TlsFailure.NO_TLS && tls != TlsFailure.HANDSHAKE_FAILED)
          .isPresent();
    } catch (IOException disconnected) {
      return false;
    }
  }
}
