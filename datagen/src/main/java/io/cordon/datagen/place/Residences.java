package io.cordon.datagen.place;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.ArrayList;
import java.util.List;

/** Gives people a home, a provider, a phone contract, a VPN, and trips. */
public final class Residences {
  private static final double PROVIDER_ZIPF = 1.2;
  private static final double CONSUMER_VPN = 0.05;
  private static final double ANONYMISER = 0.003;
  private static final double CORPORATE_VPN = 0.35;
  private static final double DAYS_WITH_A_PROVIDER = 300;
  private static final double TRIPS_PER_DAY = 0.004;
  private static final double SALES_TRIPS_PER_DAY = 0.02;
  private static final double IN_A_FLAT = 0.15;
  private static final double SECOND_HOME = 0.05;

  private final long seed;
  private final long firstDay;
  private final long lastDay;
  private final Networks networks;

  /** Residences over the days from one to another. */
  public Residences(long seed, long firstDay, long lastDay, Networks networks) {
    this.seed = seed;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.networks = networks;
  }

  /**
   * Where the person of this number lives.
   *
   * @param sells whether they travel more than others
   */
  public Residence of(int index, City hub, boolean sells) {
    Dice dice = Purpose.RESIDENCE.dice(seed, index);
    Home first = home(hub, dice);
    Succession<Home> homes = Succession.of(first);
    Home latest = first;
    long day = firstDay + 1 + (long) dice.exponential(DAYS_WITH_A_PROVIDER);
    while (day <= lastDay) {
      Home next = home(hub, dice);
      if (!next.provider().equals(latest.provider())) {
        homes = homes.then(day, next);
        latest = next;
      }
      day += 1 + (long) dice.exponential(DAYS_WITH_A_PROVIDER);
    }
    List<Network> carrier = dice.pick(networks.carriers(hub));
    return new Residence(hub, homes, vpn(hub, dice), carrier, trips(index, hub, sells));
  }

  private Home home(City hub, Dice dice) {
    List<Network> providers = networks.providers(hub);
    Network provider = providers.get(dice.zipf(providers.size(), PROVIDER_ZIPF));
    String address = dice.chance(0.15) ? provider.v6Address(dice) : provider.address(dice);
    return new Home(provider, address);
  }

  private Home flat(City city, Dice dice) {
    Network network = networks.flats(city, dice);
    return new Home(network, network.address(dice));
  }

  private Network vpn(City hub, Dice dice) {
    if (dice.chance(CONSUMER_VPN)) {
      List<Network> exits = networks.consumerVpns();
      return exits.get(dice.zipf(exits.size(), 0.9));
    }
    if (dice.chance(ANONYMISER)) {
      return dice.pick(networks.anonymisers());
    }
    City exit = dice.chance(0.8) ? hub : dice.pick(City.HUBS);
    return dice.chance(CORPORATE_VPN) ? networks.vpn(exit) : null;
  }

  private List<Trip> trips(int index, City hub, boolean sells) {
    Dice dice = Purpose.TRAVEL.dice(seed, index);
    double usual = sells ? SALES_TRIPS_PER_DAY : TRIPS_PER_DAY;
    double rate = Math.min(0.1, dice.lognormal(usual, 0.6));
    City often = dice.chance(SECOND_HOME) ? dice.pick(networks.foreign()).city() : null;
    Home secondHome = often == null ? null : flat(often, dice);
    List<Trip> trips = new ArrayList<>();
    double day = firstDay + dice.exponential(1 / rate);
    while (day <= lastDay) {
      int length = dice.chance(0.2) ? dice.from(5, 14) : dice.from(1, 4);
      City city =
          dice.chance(0.6)
              ? City.HUBS.get(dice.zipf(City.HUBS.size(), 0.8))
              : dice.pick(networks.destinations());
      Home flat = dice.chance(IN_A_FLAT) ? flat(city, dice) : null;
      if (secondHome != null && dice.chance(0.5)) {
        city = often;
        flat = secondHome;
      }
      if (!city.equals(hub)) {
        trips.add(new Trip((long) day, (long) day + length - 1, city, flat));
      }
      day += length + 2 + dice.exponential(1 / rate);
    }
    return List.copyOf(trips);
  }
}
