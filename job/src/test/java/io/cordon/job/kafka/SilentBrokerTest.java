package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Properties;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a Kafka client waited in vain, found out by one connection. */
class SilentBrokerTest {
  private static final String PROPERTIES = "cordon.kafka.properties.";

  @TempDir private static Path directory;
  private static ServerSocketFactory tls;

  @BeforeAll
  static void makeCertificate() throws Exception {
    tls = TestAuthority.create(directory, "authority").issue(TestAuthority.THIS_MACHINE).sockets();
  }

  @Test
  void aClosedPortIsTold() {
    assertThat(new SilentBroker(settings("PLAINTEXT", "127.0.0.1:1")).sentence())
        .isEqualTo(
            "cordon.kafka.bootstrap-servers: \"127.0.0.1:1\" does not answer: nobody listens there");
  }

  @Test
  void anUnknownHostBesideAClosedPortIsTold() {
    assertThat(new SilentBroker(settings("PLAINTEXT", "127.0.0.1:1,typo.invalid:9")).sentence())
        .endsWith("nobody listens there, and unknown is the host of typo.invalid:9");
    assertThat(new SilentBroker(settings("PLAINTEXT", "typo.invalid:9")).sentence())
        .endsWith("does not answer: unknown is the host of typo.invalid:9");
  }

  @Test
  void theFirstPortThatIsOpenCounts() throws Exception {
    try (Server server = new Server(tls)) {
      Properties settings = settings("PLAINTEXT", "127.0.0.1:1," + server.address());

      assertThat(new SilentBroker(settings).sentence())
          .endsWith(
              "it speaks TLS on this port, but " + PROPERTIES + "security.protocol is PLAINTEXT");
    }
  }

  @Test
  void tlsOnOneSideOnlyIsTold() throws Exception {
    assertThat(reason(tls, settings("SASL_PLAINTEXT")))
        .isEqualTo(
            "it speaks TLS on this port, but "
                + PROPERTIES
                + "security.protocol is SASL_PLAINTEXT");
    assertThat(reason(ServerSocketFactory.getDefault(), settings("sasl_ssl")))
        .isEqualTo(
            "it does not speak TLS on this port, but "
                + PROPERTIES
                + "security.protocol is SASL_SSL");
  }

  @Test
  void aMissingLoginIsSuspected() throws Exception {
    String suspicion = "perhaps it demands a login: " + PROPERTIES + "security.protocol: ";

    assertThat(reason(tls, settings("SSL"))).isEqualTo(suspicion + "SASL_SSL");
    assertThat(reason(ServerSocketFactory.getDefault(), settings("PLAINTEXT")))
        .isEqualTo(suspicion + "SASL_PLAINTEXT");
  }

  @Test
  void aMechanismThatKafkaDoesNotKnowIsTold() throws Exception {
    Properties settings = settings("SASL_SSL");
    settings.put("sasl.mechanism", "SCRAM-512");

    assertThat(reason(tls, settings))
        .isEqualTo(
            PROPERTIES
                + "sasl.mechanism is \"SCRAM-512\", which is none of Kafka's mechanisms"
                + " (SCRAM-SHA-512, for example)");
  }

  @Test
  void aTruststoreWithoutItsPasswordIsTold() throws Exception {
    Properties settings = settings("SSL");
    settings.put("ssl.truststore.location", "authority.p12");
    assertThat(reason(tls, settings)).isEqualTo(PROPERTIES + "ssl.truststore.password is missing");

    settings.put("ssl.truststore.type", "PEM");
    assertThat(reason(tls, settings)).startsWith("perhaps it demands a login");
  }

  private static Properties settings(String protocol) {
    return settings(protocol, null);
  }

  private static Properties settings(String protocol, String servers) {
    Properties settings = new Properties();
    settings.put("security.protocol", protocol);
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    if (servers != null) {
      settings.put("bootstrap.servers", servers);
    }
    return settings;
  }

  /** The end of the sentence about a server with such sockets. */
  private static String reason(ServerSocketFactory sockets, Properties settings) throws Exception {
    try (Server server = new Server(sockets)) {
      settings.put("bootstrap.servers", server.address());
      String sentence = new SilentBroker(settings).sentence();
      return sentence.substring(
          sentence.indexOf("does not answer: ") + "does not answer: ".length());
    }
  }

  /** A server on loopback that ends every connection as soon as a client has said something. */
  private static final class Server implements AutoCloseable {
    private final ServerSocket socket;

    Server(ServerSocketFactory sockets) throws IOException {
      socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(this::serve, "silent server");
      thread.setDaemon(true);
      thread.start();
    }

    String address() {
      return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept()) {
          client.getInputStream().read();
        } catch (IOException ended) {
          // The handshake failed, or the test is over.
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
