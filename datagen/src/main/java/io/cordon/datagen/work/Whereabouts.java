package io.cordon.datagen.work;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.place.Trip;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.NetworkKind;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Chooses where somebody works: office, home, VPN, on the move, on a trip. */
public final class Whereabouts {
  private static final double IN_OFFICE_HOURS = 0.55;
  private static final double IN_OFFICE_OTHERWISE = 0.05;
  private static final double ON_PHONE = 0.1;
  private static final double THROUGH_VPN = 0.25;
  private static final double UNLISTED = 0.02;
  private static final double ROAMING = 0.3;
  private static final double AT_THE_OTHER_OFFICE = 0.6;
  private static final double HIDDEN = 0.05;
  private static final double BORROWED = 0.004;

  private final Networks networks;

  public Whereabouts(World world) {
    this.networks = world.networks();
  }

  /** A visit of this person at this moment. */
  public Visit visit(Person person, long atMillis, Dice dice) {
    long day = localDay(person, atMillis);
    return visit(person, day, localHour(person.city(day), atMillis), dice);
  }

  /**
   * A visit of this person.
   *
   * @param day the person's own, where they are
   * @param hour of that day
   */
  Visit visit(Person person, long day, int hour, Dice dice) {
    City city = person.city(day);
    if (!city.equals(person.home())) {
      return travelling(person, city, day, dice);
    }
    boolean officeHours = Calendar.weekday(day) && hour >= 7 && hour < 18;
    double office = officeHours ? IN_OFFICE_HOURS : IN_OFFICE_OTHERWISE;
    double at = dice.uniform();
    if (at < office) {
      return onComputer(person, networks.office(city).address(dice), day, dice);
    }
    if (at > 1 - ON_PHONE) {
      return onPhone(person, dice);
    }
    Network vpn = vpn(person, dice);
    if (vpn != null) {
      return onComputer(person, vpn.address(dice), day, dice);
    }
    return atHome(person, day, dice);
  }

  /** A visit from home, on any of the person's devices. */
  public Visit atHome(Person person, long epochDay, Dice dice) {
    String address = person.homeAddress(epochDay);
    if (dice.chance(UNLISTED)) {
      address = networks.unlisted().v6Address(dice);
    }
    Device device = person.computer(epochDay);
    if (dice.chance(0.2)) {
      device = dice.pick(person.devices(epochDay));
    }
    if (dice.chance(BORROWED)) {
      return onBorrowed(address, epochDay, dice);
    }
    return new Visit(dice.bits(), address, device, program(person, device, epochDay, dice));
  }

  /** A visit over the mobile network, which may come out of it in another city. */
  public Visit onPhone(Person person, Dice dice) {
    List<Network> gateways = person.carrier();
    String address = gateways.get(dice.zipf(gateways.size(), 0.8)).address(dice);
    Device phone = person.phone();
    return new Visit(dice.bits(), address, phone, program(person, phone, 0, dice));
  }

  /** A visit with the person's own computer and browser from this address. */
  public Visit onComputer(Person person, String address, long epochDay, Dice dice) {
    return new Visit(dice.bits(), address, person.computer(epochDay), person.browser(epochDay));
  }

  /** The day at this moment in the city where the person is. */
  public static long localDay(Person person, long atMillis) {
    long atHome = localDay(person.home(), atMillis);
    if (person.trip(atHome) == null) {
      return atHome;
    }
    for (long day = atHome - 1; day <= atHome + 1; day++) {
      if (localDay(person.city(day), atMillis) == day) {
        return day;
      }
    }
    return atHome;
  }

  /** The hour, 0 to 23, at this moment in the city where the person is. */
  public static int localHour(Person person, long atMillis) {
    return localHour(person.city(localDay(person, atMillis)), atMillis);
  }

  private static long localDay(City city, long atMillis) {
    return Math.floorDiv(local(city, atMillis), TimeUnit.DAYS.toMillis(1));
  }

  private static int localHour(City city, long atMillis) {
    long hour = Math.floorDiv(local(city, atMillis), TimeUnit.HOURS.toMillis(1));
    return (int) Math.floorMod(hour, 24L);
  }

  private static long local(City city, long atMillis) {
    return atMillis + TimeUnit.HOURS.toMillis(city.utcOffsetHours());
  }

  private Visit travelling(Person person, City city, long day, Dice dice) {
    if (dice.chance(ROAMING)) {
      // The phone's traffic leaves its own carrier's network at home, wherever it is.
      return onPhone(person, dice);
    }
    Network vpn = vpn(person, dice);
    if (vpn != null) {
      return onComputer(person, vpn.address(dice), day, dice);
    }
    Network office = networks.office(city);
    String address =
        office != null && dice.chance(AT_THE_OTHER_OFFICE)
            ? office.address(dice)
            : lodging(person.trip(day), dice);
    return dice.chance(BORROWED)
        ? onBorrowed(address, day, dice)
        : onComputer(person, address, day, dice);
  }

  private String lodging(Trip trip, Dice dice) {
    return trip.flat() == null
        ? dice.pick(networks.hotels(trip.city())).address(dice)
        : trip.flat().address();
  }

  /** The exit that they come out of this time; null for none. Those who hide do so seldom. */
  private Network vpn(Person person, Dice dice) {
    Network vpn = person.vpn();
    if (vpn == null) {
      return null;
    }
    if (vpn.kind() == NetworkKind.ANONYMISER) {
      return dice.chance(HIDDEN) ? dice.pick(networks.anonymisers()) : null;
    }
    return dice.chance(THROUGH_VPN) ? vpn : null;
  }

  /** A visit with somebody else's computer, for example the family's. */
  private static Visit onBorrowed(String address, long epochDay, Dice dice) {
    Software.Browser browser = Software.Browser.any(dice);
    return new Visit(
        dice.bits(),
        address,
        Software.computer(browser, false, dice),
        Software.browser(browser, epochDay - dice.below(30)));
  }

  private static Program program(Person person, Device device, long epochDay, Dice dice) {
    if (device.kind() != Device.Kind.PHONE) {
      return person.browser(epochDay);
    }
    return dice.chance(0.7) ? Software.MOBILE_APP : Software.phoneBrowser(device);
  }
}
