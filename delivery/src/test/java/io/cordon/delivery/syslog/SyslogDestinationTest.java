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

class SyslogDestinationTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path directory;
  private RetryingSender sender;

  @AfterEach
  void stop() {
    if (sender != null) {
      sender.close();
    }
  }

  private SyslogDestination syslog(String address, RetryPolicy retryPolicy, Path authorities) {
    return new SyslogDestination(
        URI.create(address),
        FindingSelection.ALL,
        false,
        13,
        "cordon.example.com",
        4_096,
        authorities == null ? null : authorities.toString(),
        retryPolicy);
  }

  private void open(SyslogDestination syslog) throws DestinationException {
    sender = new RetryingSender(syslog, syslog.open(Clock.systemUTC()), Clock.systemUTC());
  }

  private DeliveryResult delivered(int number) throws Exception {
    return await(sender.deliver(message(number)));
  }

  private static DeliveryResult await(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(30, TimeUnit.SECONDS);
  }

  private static String line(int number) {
    return new String(
        new SyslogFormat(13, "cordon.example.com").encode(message(number)),
        StandardCharsets.US_ASCII);
  }

  @Test
  void tcpMessagesHaveTheirLengthAndShareOneConnection() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.onTcp()) {
      open(syslog("tcp://127.0.0.1:" + receiver.port(), QUICK, null));
      List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        deliveries.add(sender.deliver(message(number)));
      }

      for (int number = 0; number < 20; number++) {
        assertThat(await(deliveries.get(number))).isEqualTo(new DeliveryResult(1, null));
        assertThat(receiver.message()).isEqualTo(line(number));
      }
    }
  }

  @Test
  void aClosedConnectionIsOpenedAgain() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.onTcp()) {
      open(syslog("tcp://127.0.0.1:" + receiver.port(), givingUpAfter(LONG), null));
      delivered(1);
      assertThat(receiver.message()).isEqualTo(line(1));
      receiver.disconnect();

      assertThat(delivered(2)).isEqualTo(new DeliveryResult(1, null));
      assertThat(receiver.message()).isEqualTo(line(2));
    }
  }

  @Test
  void aReceiverThatWasDownGetsTheMessagesLater() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    open(syslog("tcp://127.0.0.1:" + port, givingUpAfter(LONG), null));
    CompletableFuture<DeliveryResult> delivery = sender.deliver(message(1));
    assertThat(delivery.copy().completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).get()).isNull();

    try (SyslogReceiver receiver = new SyslogReceiver(port, ServerSocketFactory.getDefault())) {
      assertThat(await(delivery).attempts()).isGreaterThan(1);
      assertThat(receiver.message()).isEqualTo(line(1));
    }
  }

  @Test
  void messagesToAReceiverThatReadsNothingAreGivenUpInTime() throws Exception {
    try (ServerSocket unread = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RetryPolicy retryPolicy =
          new RetryPolicy(
              Duration.ofMillis(200), Duration.ofSeconds(1), 10_000, new Backoff(10, 40));
      open(syslog("tcp://127.0.0.1:" + unread.getLocalPort(), retryPolicy, null));
      OutboundMessage large =
          new OutboundMessage(
              "id",
              "finding.create",
              null,
              DeliveryFixtures.NOW,
              "{\"x\":\"" + "x".repeat(4_000) + "\"}");
      List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
      // More than the buffers of any socket hold.
      for (int number = 0; number < 5_000; number++) {
        deliveries.add(sender.deliver(large));
      }

      assertThat(await(deliveries.get(4_999)).deadLetter().reason()).isEqualTo("gave_up");
    }
  }

  @Test
  void aUdpMessageIsOneDatagram() throws Exception {
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
  void aMessageThatIsTooLongIsADeadLetterAndNotTruncated() throws Exception {
    open(syslog("udp://127.0.0.1:514", QUICK, null));
    OutboundMessage large =
        new OutboundMessage(
            "id",
            "finding.create",
            null,
            DeliveryFixtures.NOW,
            "{\"x\":\"" + "ü".repeat(800) + "\"}");

    DeliveryResult delivery = await(sender.deliver(large));

    assertThat(delivery.deadLetter().reason()).isEqualTo("too_long");
    assertThat(delivery.deadLetter().sentence())
        .isEqualTo(
            "It is %d bytes long; the receiver takes 4096.",
            new SyslogFormat(13, "cordon.example.com").encode(large).length);
    assertThat(delivery.deadLetter().payload()).isEqualTo(large.json());
  }

  @Test
  void unreadableAuthoritiesAreReportedWithTheirKey() throws IOException {
    Path none = Files.writeString(directory.resolve("none.pem"), "nothing");

    assertThatThrownBy(() -> open(syslog("tls://localhost:6514", QUICK, none)))
        .isInstanceOf(DestinationException.class)
        .hasMessage("cordon.syslog.ca-file: \"%s\" holds no certificates in PEM", none);
    assertThatThrownBy(() -> open(syslog("tls://localhost:6514", QUICK, Path.of("/no/pem"))))
        .hasMessage("cordon.syslog.ca-file: \"/no/pem\" is not there");
  }
}
