package io.cordon.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.TestAuthority.ServerKey;
import io.cordon.delivery.syslog.SyslogDestination;
import io.cordon.delivery.syslog.SyslogReceiver;
import io.cordon.delivery.webhook.HttpEndpoint;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Webhook and syslog send nothing to a server that cannot prove its name by a valid certificate of
 * a trusted authority; the dead letter says why.
 */
class TlsTest {
  /** Long enough for a handshake on a busy machine; the first failure is final. */
  private static final RetryPolicy ONE_ATTEMPT =
      new RetryPolicy(
          Duration.ofSeconds(20), Duration.ofSeconds(25), 10, new Backoff(30_000, 30_000));

  @TempDir private static Path directory;
  private static TestAuthority trusted;
  private static ServerKey valid;
  private static ServerKey ofAnotherName;
  private static ServerKey expired;
  private static ServerKey ofAnotherAuthority;

  /** The two kinds of receivers that speak TLS. */
  private enum Kind {
    WEBHOOK("cordon.webhook.ca-file"),
    SYSLOG("cordon.syslog.ca-file");

    private final String authoritiesKey;

    Kind(String authoritiesKey) {
      this.authoritiesKey = authoritiesKey;
    }
  }

  /** How a message ended, and whether any byte of it arrived. */
  private record Outcome(String deadLetter, boolean arrived) {}

  @BeforeAll
  static void makeCertificates() throws Exception {
    trusted = TestAuthority.create(directory, "trusted");
    valid = trusted.issue(TestAuthority.THIS_MACHINE);
    ofAnotherName = trusted.issue("dns:another.example,ip:192.0.2.1");
    expired = trusted.issueExpired(TestAuthority.THIS_MACHINE);
    ofAnotherAuthority = TestAuthority.create(directory, "other").issue(TestAuthority.THIS_MACHINE);
  }

  @ParameterizedTest
  @EnumSource
  void aTrustedCertificateOfTheNameIsAccepted(Kind kind) throws Exception {
    assertThat(send(kind, "localhost", valid)).isEqualTo(new Outcome(null, true));
    assertThat(send(kind, "127.0.0.1", valid)).isEqualTo(new Outcome(null, true));
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateForAnotherNameIsRefused(Kind kind) throws Exception {
    refuses(kind, "localhost", ofAnotherName, "its certificate is for another name.");
    refuses(kind, "127.0.0.1", ofAnotherName, "its certificate is for another name.");
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredCertificateIsRefused(Kind kind) throws Exception {
    refuses(kind, "localhost", expired, "its certificate has expired.");
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateOfAnUnknownAuthorityIsRefused(Kind kind) throws Exception {
    String sentence =
        "its certificate is from an authority that is not trusted; see "
            + kind.authoritiesKey
            + ".";
    refuses(kind, "localhost", ofAnotherAuthority, sentence);
    Outcome withTheAuthoritiesOfTheJdk = send(kind, "localhost", valid.sockets(), null);
    assertThat(withTheAuthoritiesOfTheJdk.deadLetter()).endsWith(sentence);
    assertThat(withTheAuthoritiesOfTheJdk.arrived()).isFalse();
  }

  @Test
  void aServerWithoutTlsIsToldFromOneWithAWrongCertificate() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answerInPlainText(plain));

      assertThat(deliver(webhook("localhost", plain.getLocalPort(), null)))
          .endsWith("at the last attempt: it does not speak TLS on this port.");
      answer.get(10, TimeUnit.SECONDS);
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write(HttpEndpoint.response(400).getBytes(US_ASCII));
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException disconnected) {
      // The client leaves when it has read the answer.
    }
  }

  private static void refuses(Kind kind, String host, ServerKey key, String sentence)
      throws Exception {
    Outcome outcome = send(kind, host, key);

    assertThat(outcome.deadLetter()).endsWith("at the last attempt: " + sentence);
    assertThat(outcome.arrived()).isFalse();
  }

  private static Outcome send(Kind kind, String host, ServerKey key) throws Exception {
    return send(kind, host, key.sockets(), trusted.pem().toString());
  }

  private static Outcome send(
      Kind kind, String host, ServerSocketFactory sockets, String authorities) throws Exception {
    if (kind == Kind.WEBHOOK) {
      try (HttpEndpoint server = new HttpEndpoint(0, sockets)) {
        String deadLetter = deliver(webhook(host, server.port(), authorities));
        return new Outcome(deadLetter, server.unreadRequests() > 0);
      }
    }
    try (SyslogReceiver server = new SyslogReceiver(0, sockets)) {
      String deadLetter = deliver(syslog(host, server.port(), authorities));
      return new Outcome(
          deadLetter,
          deadLetter == null ? !server.message().isEmpty() : server.unreadMessages() > 0);
    }
  }

  /** The sentence of the dead letter; null if the message was delivered. */
  private static String deliver(Destination destination) throws Exception {
    try (RetryingSender sender =
        new RetryingSender(destination, destination.open(Clock.systemUTC()), Clock.systemUTC())) {
      DeliveryResult result = sender.deliver(DeliveryFixtures.message(1)).get(60, TimeUnit.SECONDS);
      return result.deadLetter() == null ? null : result.deadLetter().sentence();
    }
  }

  private static Destination webhook(String host, int port, String authorities) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY);
    return new WebhookDestination(
        URI.create("https://" + host + ":" + port + "/"),
        FindingSelection.ALL,
        false,
        SigningKeySource.ofFile("cordon.webhook.secret-file", file.toString()),
        authorities,
        ONE_ATTEMPT);
  }

  private static Destination syslog(String host, int port, String authorities) {
    URI address = URI.create("tls://" + host + ":" + port);
    return new SyslogDestination(
        address, FindingSelection.ALL, false, 13, "-", 4_096, authorities, ONE_ATTEMPT);
  }
}
