package io.cordon.datagen.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.random.Dice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NetworksTest {
  private static final Networks NETWORKS = new Networks(List.of("one.example", "two.example"));

  @Test
  void noTwoNetworksShareAnAddress() {
    List<Network> sorted =
        NETWORKS.stream().sorted(Comparator.comparingLong(Network::base)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      Network before = sorted.get(i - 1);
      long end = before.base() + (1L << (32 - before.prefixLength()));
      assertThat(sorted.get(i).base()).as(sorted.get(i).name()).isGreaterThanOrEqualTo(end);
    }
  }

  @Test
  void everyAddressIsOneThatNobodyOnTheInternetHas() {
    Dice dice = Dice.of(1);
    assertThat(NETWORKS.stream().map(network -> network.address(dice)))
        .allMatch(
            address ->
                address.matches(
                    "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113|198\\.1[89]\\.\\d+)\\.\\d+"
                        + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.\\d+\\.\\d+"));
  }

  @Test
  void everyCityThatPeopleGoToHasWhatTheyNeed() {
    for (City hub : City.HUBS) {
      assertThat(NETWORKS.office(hub).city()).isEqualTo(hub);
      assertThat(NETWORKS.vpn(hub).city()).isEqualTo(hub);
      assertThat(NETWORKS.providers(hub)).hasSize(8);
      assertThat(NETWORKS.carriers(hub)).hasSize(3).allMatch(gateways -> gateways.size() == 5);
      assertThat(NETWORKS.hotels(hub)).isNotEmpty();
    }
    assertThat(NETWORKS.destinations()).hasSize(40).doesNotHaveDuplicates();
    assertThat(NETWORKS.destinations()).allMatch(city -> !NETWORKS.hotels(city).isEmpty());
    assertThat(NETWORKS.partnerOffice("two.example")).isNotNull();
    assertThat(NETWORKS.partnerOffice("three.example")).isNull();
  }

  @Test
  void aCarriersGatewaysShareOneNumberAndStandApart() {
    List<Network> gateways = NETWORKS.carriers(City.HUBS.get(0)).get(0);
    assertThat(gateways.stream().map(Network::asn).distinct()).hasSize(1);
    assertThat(gateways.stream().map(Network::city).distinct()).hasSize(gateways.size());
  }

  @Test
  void noTwoNetworksHaveTheSameName() {
    Map<String, Long> names =
        NETWORKS.stream().collect(Collectors.groupingBy(Network::name, Collectors.counting()));
    assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }
}
