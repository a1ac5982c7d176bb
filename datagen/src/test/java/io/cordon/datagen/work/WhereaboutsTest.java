package io.cordon.datagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.Trip;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  private static final long FROM = Instant.parse("2026-02-02T00:00:00Z").toEpochMilli();
  private static final long NOON = FROM + 11 * 3_600_000L;
  private static final World WORLD =
      World.of(new WorldSettings(5, 200, FROM, 60, WorldSettings.allClouds()));
  private static final long DAY = WORLD.settings().firstDay();

  private final Whereabouts whereabouts = new Whereabouts(WORLD);

  @Test
  void equalDiceMakeEqualVisits() {
    Person person = WORLD.people().get(0);
    assertThat(whereabouts.visit(person, NOON, Dice.of(1)))
        .isEqualTo(whereabouts.visit(person, NOON, Dice.of(1)));
  }

  @Test
  void mostAreInTheOfficeByDayAndAtHomeByNight() {
    Person person = athome();
    String office = prefix(WORLD.networks().office(person.home()));
    assertThat(count(person, NOON, office)).isBetween(90, 130);
    assertThat(count(person, NOON + 10 * 3_600_000L, office)).isLessThan(30);
    assertThat(visits(person, NOON)).anyMatch(v -> v.address().equals(person.homeAddress(DAY)));
  }

  @Test
  void travellersComeFromWhereTheyAreOrThroughTheirPhone() {
    Person traveller =
        WORLD.people().stream()
            .filter(p -> onTrip(p) && !City.HUBS.contains(p.city(tripDay(p))))
            .findFirst()
            .orElseThrow();
    long at = tripDay(traveller) * 86_400_000L + 9 * 3_600_000L;
    City city = traveller.city(Whereabouts.localDay(traveller, at));
    Trip trip = traveller.trip(Whereabouts.localDay(traveller, at));
    Network hotel = WORLD.networks().hotels(city).get(0);
    String lodging = prefix(trip.flat() == null ? hotel : trip.flat().provider());
    assertThat(visits(traveller, at))
        .anyMatch(visit -> visit.address().startsWith(lodging))
        .anyMatch(visit -> visit.device().kind() == Device.Kind.PHONE)
        .noneMatch(visit -> visit.address().equals(traveller.homeAddress(DAY)));
  }

  @Test
  void aPhoneComesOutOfAnyGatewayOfItsCarrier() {
    Person person = WORLD.people().get(1);
    List<String> gateways = person.carrier().stream().map(WhereaboutsTest::prefix).toList();
    List<String> seen = new ArrayList<>();
    Dice dice = Dice.of(2);
    for (int i = 0; i < 200; i++) {
      String address = whereabouts.onPhone(person, dice).address();
      assertThat(address).startsWith("100.");
      seen.add(address.substring(0, address.indexOf('.', 4)));
    }
    assertThat(seen.stream().distinct().count()).isLessThanOrEqualTo(gateways.size());
  }

  @Test
  void timeIsThatOfThePlace() {
    Person boston =
        WORLD.people().stream()
            .filter(p -> p.home().name().equals("Boston") && !onTrip(p))
            .findFirst()
            .orElseThrow();
    assertThat(Whereabouts.localHour(boston, FROM)).isEqualTo(19);
    assertThat(Whereabouts.localDay(boston, FROM)).isEqualTo(DAY - 1);
  }

  private static Person athome() {
    return WORLD.people().stream()
        .filter(p -> p.home().name().equals("Munich") && p.vpn() == null && p.trip(DAY) == null)
        .findFirst()
        .orElseThrow();
  }

  private static boolean onTrip(Person person) {
    return tripDay(person) >= 0;
  }

  /** A day in the middle of a trip; -1 where there is none. */
  private static long tripDay(Person person) {
    for (long day = DAY + 1; day < DAY + 60; day++) {
      boolean middle =
          person.trip(day - 1) != null && person.trip(day) != null && person.trip(day + 1) != null;
      if (middle && person.trip(day - 1).equals(person.trip(day + 1))) {
        return day;
      }
    }
    return -1;
  }

  private List<Visit> visits(Person person, long atMillis) {
    List<Visit> visits = new ArrayList<>();
    Dice dice = Dice.of(3);
    for (int i = 0; i < 200; i++) {
      visits.add(whereabouts.visit(person, atMillis, dice));
    }
    return visits;
  }

  private int count(Person person, long atMillis, String prefix) {
    return (int)
        visits(person, atMillis).stream().filter(v -> v.address().startsWith(prefix)).count();
  }

  /** The first three numbers of its addresses. */
  private static String prefix(Network network) {
    String address = network.address(Dice.of(4));
    return address.substring(0, address.lastIndexOf('.') + 1);
  }
}
