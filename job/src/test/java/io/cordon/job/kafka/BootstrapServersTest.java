package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapServersTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9092, 127.0.0.1, 9092",
    "[::1]:9093, ::1, 9093",
    "[2001:db8::7]:1, 2001:db8::7, 1",
    "SASL_SSL://127.0.0.1:9092, 127.0.0.1, 9092",
    "SASL_SSL://[::1]:9092, ::1, 9092"
  })
  void anAddressIsReadWithItsPort(String server, String host, int port) {
    BootstrapServers servers = BootstrapServers.of(server);

    assertThat(servers.addresses()).containsExactly(new InetSocketAddress(host, port));
    assertThat(servers.unknown()).isEmpty();
  }

  @Test
  void oneUnknownHostLeavesTheOthers() {
    BootstrapServers servers =
        BootstrapServers.of("127.0.0.1:9092, mistyped.invalid:9093,,127.0.0.2:9094");

    assertThat(servers.addresses())
        .extracting(address -> address.getHostString() + ':' + address.getPort())
        .containsExactly("127.0.0.1:9092", "127.0.0.2:9094");
    assertThat(servers.unknown()).containsExactly("mistyped.invalid:9093");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.1:65536", "127.0.0.1:x", ":9092", "::"})
  void whatIsNoAddressIsUnknown(String server) {
    BootstrapServers servers = BootstrapServers.of(server);

    assertThat(servers.addresses()).isEmpty();
    assertThat(servers.unknown()).containsExactly(server);
  }
}
