package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.WebPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page has a free port, and is said where it is. */
class WebPageTest {
  private final Configuration configuration = new Configuration();

  @BeforeEach
  void keepToThisMachine() {
    LocalFlink.keepToThisMachine(configuration);
  }

  @Test
  void anotherPortIsChosenWhenThePreferredOneIsTaken() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket other = new ServerSocket(0, 1, loopback)) {
      int taken = other.getLocalPort();

      assertThat(WebPort.isFree(loopback, taken)).isFalse();
      assertThat(WebPort.free(loopback, taken)).isPositive().isNotEqualTo(taken);
    }
  }

  @Test
  void aGivenPortIsUsed() throws IOException {
    int free = WebPort.free(InetAddress.getLoopbackAddress(), 0);
    configuration.set(RestOptions.PORT, free);

    assertThat(WebPage.choose(configuration).sentence())
        .isEqualTo("Flink's web page: http://localhost:" + free);
  }

  @Test
  void portZeroIsAnyFreeOneWhichIsSaid() throws IOException {
    configuration.set(RestOptions.PORT, 0);

    WebPage page = WebPage.choose(configuration);

    assertThat(configuration.get(RestOptions.PORT)).isPositive();
    assertThat(page.sentence()).endsWith(":" + configuration.get(RestOptions.PORT));
  }

  @Test
  void aRangeOfPortsStays() throws IOException {
    configuration.set(RestOptions.BIND_PORT, "50100-50200");

    assertThat(WebPage.choose(configuration).sentence()).endsWith(":50100-50200");
    assertThat(configuration.contains(RestOptions.PORT)).isFalse();
  }

  @Test
  void anotherPortThanFlinksOwnIsExplained() {
    assertThat(new WebPage("localhost", "40001", true).sentence())
        .isEqualTo("Flink's web page: http://localhost:40001; port 8081 is taken");
  }
}
