package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.cloud.dropbox.GeoLocation;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.random.Dice;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedPlacesTest {
  private static final Networks NETWORKS = new Networks(List.of("one.example"));
  private static final List<Network> ALL = NETWORKS.stream().toList();

  private final LoggedPlaces places = new LoggedPlaces(7, NETWORKS);

  @Test
  void nearlyAllAddressesAreWhereTheirNetworkIs() {
    Dice dice = Dice.of(1);
    int missing = 0;
    int wrong = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      Network network = dice.pick(ALL);
      String address = dice.chance(0.5) ? network.address(dice) : network.v6Address(dice);
      GeoLocation place = places.apply(address);
      if (place == null) {
        missing++;
      } else if (!place.city().equals(network.city().name())) {
        wrong++;
      }
    }
    assertThat(missing / (double) count).isBetween(0.015, 0.025);
    assertThat(wrong / (double) count).isBetween(0.003, 0.007);
  }

  @Test
  void anAddressIsAlwaysAtTheSamePlace() {
    String address = ALL.get(20).address(Dice.of(2));
    assertThat(new LoggedPlaces(7, NETWORKS).apply(address)).isEqualTo(places.apply(address));
  }

  @Test
  void whatNoListNamesIsNowhere() {
    assertThat(places.apply(NETWORKS.unlisted().address(Dice.of(3)))).isNull();
    assertThat(places.apply(NETWORKS.unlisted().v6Address(Dice.of(3)))).isNull();
    assertThat(places.apply("2001:db8::1")).isNull();
    assertThat(places.apply("8.8.8.8")).isNull();
    assertThat(places.apply("")).isNull();
  }
}
