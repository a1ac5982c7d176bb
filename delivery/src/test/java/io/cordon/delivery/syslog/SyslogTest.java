package io.cordon.delivery.syslog;

import static io.cordon.delivery.DeliveryFixtures.QUICK;
import static io.cordon.delivery.DeliveryFixtures.givingUpAfter;
import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.DeliveryFixtures;
import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.RetryingSender;
import io.cordon.delivery.TlsKeys;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyslogTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  @TempDir private Path directory;
  private RetryingSender courier;

  @AfterEach
  void stop() {
    if (courier != null) {
      courier.close();
    }
  }

  private Syslog syslog(String address, RetryPolicy patience, Path authorities) {
    return new Syslog(
        URI.create(address),
        FindingSelection.ALL,
        false,
        13,
        "cordon.example.com",
        4_096,
        authorities == null ? null : authorities.toString(),
        patience);
  }

  private void open(Syslog syslog) throws DestinationException {
    courier = new RetryingSender(syslog, syslog.open(Clock.systemUTC()), Clock.systemUTC());
  }

  private DeliveryResult delivered(int number) throws Exception {
    return end(courier.deliver(message(number)));
  }

  private static DeliveryResult end(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(30, TimeUnit.SECONDS);
  }

  private static String line(int number) {
    return new String(
        new SyslogFormat(13, "cordon.example.com").of(message(number)), StandardCharsets.US_ASCII);
  }

  @Test
  void overTcpEachMessageIsCountedAndAllUseOneConnection() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.onTcp()) {
      open(syslog("tcp://127.0.0.1:" + receiver.port(), QUICK, null));
      List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        deliveries.add(courier.deliver(message(number)));
      }

      for (int number = 0; number < 20; number++) {
        assertThat(end(deliveries.get(number))).isEqualTo(new DeliveryResult(1, null));
        assertThat(receiver.message()).isEqualTo(line(number));
      }
    }
  }

  @Test
  void aReceiverThatHasLeftIsCalledAgain() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.onTcp()) {
      open(syslog("tcp://127.0.0.1:" + receiver.port(), givingUpAfter(PATIENT), null));
      delivered(1);
      assertThat(receiver.message()).isEqualTo(line(1));
      receiver.hangUp();

      assertThat(delivered(2)).isEqualTo(new DeliveryResult(1, null));
      assertThat(receiver.message()).isEqualTo(line(2));
    }
  }

  @Test
  void aReceiverThatIsDownGetsItsMessagesWhenItIsUpAgain() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    open(syslog("tcp://127.0.0.1:" + port, givingUpAfter(PATIENT), null));
    CompletableFuture<DeliveryResult> delivery = courier.deliver(message(1));
    assertThat(delivery.copy().completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).get()).isNull();

    try (SyslogReceiver receiver = new SyslogReceiver(port, ServerSocketFactory.getDefault())) {
      assertThat(end(delivery).attempts()).isGreaterThan(1);
      assertThat(receiver.message()).isEqualTo(line(1));
    }
  }

  @Test
  void aReceiverThatReadsNothingHoldsNoMessageLongerThanItsTime() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RetryPolicy patience =
          new RetryPolicy(
              Duration.ofMillis(200), Duration.ofSeconds(1), 10_000, new Backoff(10, 40));
      open(syslog("tcp://127.0.0.1:" + deaf.getLocalPort(), patience, null));
      OutboundMessage large =
          new OutboundMessage(
              "id",
              "finding.create",
              null,
              DeliveryFixtures.NOW,
              "{\"x\":\"" + "x".repeat(4_000) + "\"}");
      List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
      // More than any socket's buffers hold.
      for (int number = 0; number < 5_000; number++) {
        deliveries.add(courier.deliver(large));
      }

      assertThat(end(deliveries.get(4_999)).undelivered().reason()).isEqualTo("gave_up");
    }
  }

  @Test
  void overUdpAMessageIsADatagram() throws Exception {
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      receiver.setSoTimeout(10_000);
      open(syslog("udp://127.0.0.1:" + receiver.getLocalPort(), QUICK, null));

      assertThat(delivered(1)).isEqualTo(new DeliveryResult(1, null));

      DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
      receiver.receive(packet);
      assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII))
          .isEqualTo(line(1));
    }
  }

  @Test
  void aMessageThatIsTooLongIsNotCutButADeadLetter() throws Exception {
    open(syslog("udp://127.0.0.1:514", QUICK, null));
    OutboundMessage large =
        new OutboundMessage(
            "id",
            "finding.create",
            null,
            DeliveryFixtures.NOW,
            "{\"x\":\"" + "ü".repeat(800) + "\"}");

    DeliveryResult delivery = end(courier.deliver(large));

    assertThat(delivery.undelivered().reason()).isEqualTo("too_long");
    assertThat(delivery.undelivered().sentence())
        .isEqualTo(
            "It is %d bytes long; the receiver takes 4096.",
            new SyslogFormat(13, "cordon.example.com").of(large).length);
    assertThat(delivery.undelivered().payload()).isEqualTo(large.text());
  }

  @Test
  void overTlsTheReceiverMustShowACertificateOfItsNameThatIsTrusted() throws Exception {
    TlsKeys keys = TlsKeys.of("ip:127.0.0.1", directory);
    try (SyslogReceiver receiver = new SyslogReceiver(0, keys.sockets())) {
      open(syslog("tls://127.0.0.1:" + receiver.port(), givingUpAfter(PATIENT), keys.pem()));

      assertThat(delivered(1).undelivered()).isNull();
      assertThat(delivered(2).undelivered()).isNull();
      assertThat(List.of(receiver.message(), receiver.message())).containsExactly(line(1), line(2));
    }
  }

  @Test
  void aCertificateOfAnotherNameOrOfAnUnknownAuthorityIsNoReceiver() throws Exception {
    TlsKeys keys = TlsKeys.of("dns:another.example", directory);
    try (SyslogReceiver receiver = new SyslogReceiver(0, keys.sockets())) {
      for (Path authorities : new Path[] {keys.pem(), null}) {
        RetryPolicy patience =
            new RetryPolicy(
                Duration.ofSeconds(10), Duration.ofSeconds(1), 10, new Backoff(10, 2_000));
        open(syslog("tls://127.0.0.1:" + receiver.port(), patience, authorities));

        assertThat(delivered(1).undelivered().sentence()).contains("TLS failed: ");
        courier.close();
      }
    }
  }

  @Test
  void authoritiesThatCannotBeReadAreNamed() throws IOException {
    Path none = Files.writeString(directory.resolve("none.pem"), "nothing");

    assertThatThrownBy(() -> open(syslog("tls://localhost:6514", QUICK, none)))
        .isInstanceOf(DestinationException.class)
        .hasMessage("cordon.syslog.ca-file: \"%s\" holds no certificates in PEM", none);
    assertThatThrownBy(() -> open(syslog("tls://localhost:6514", QUICK, Path.of("/no/pem"))))
        .hasMessage("cordon.syslog.ca-file: \"/no/pem\" is not there");
  }
}
