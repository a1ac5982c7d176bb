package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Endpoint;
import io.cordon.organisation.IpAddresses;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network of an address that nothing else is known of. */
class PlaceKeyTest {
  private static String place(String ip) {
    return PlaceKey.of(Endpoint.ofIp(ip));
  }

  private static String parsed(String ip) {
    return IpAddresses.address(ip)
        .map(address -> address.toPrefixBlock(address.isIPv4() ? 24 : 48).toString())
        .orElse(null);
  }

  @Test
  void plainAddressesHaveTheNetworkThatTheParserFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String ip =
          random.nextInt(256)
              + "."
              + random.nextInt(256)
              + "."
              + random.nextInt(256)
              + "."
              + random.nextInt(256);
      assertThat(place(ip)).isEqualTo(parsed(ip)).endsWith(".0/24");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.",
        "1.2.3.4.5",
        "1..3.4",
        ".1.2.3",
        "256.1.1.1",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.04",
        "1.2.3.4/24",
        "1.2.3.4:80",
        "2001:db8::7",
        "::ffff:1.2.3.4",
        "host"
      })
  void othersAreLeftToTheParser(String ip) {
    assertThat(place(ip)).isEqualTo(parsed(ip));
  }

  @Test
  void withoutAnAddressThereIsNoPlace() {
    assertThat(place(null)).isNull();
  }
}
