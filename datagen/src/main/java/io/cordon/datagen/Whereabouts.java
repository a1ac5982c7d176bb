package io.cordon.datagen;

/** Chooses where somebody works: office, home, VPN, on the road. */
final class Whereabouts {
  private static final double TRIPS_PER_DAY = 0.004;
  private static final double SALES_TRIPS_PER_DAY = 0.02;
  private static final int LONGEST_TRIP_DAYS = 4;

  private final SyntheticOrganisation organisation;

  Whereabouts(SyntheticOrganisation organisation) {
    this.organisation = organisation;
  }

  /** Where this person begins a session on this day, with which device. */
  Visit on(Person person, long epochDay, int localHour, Dice dice) {
    int hub = hub(person, epochDay);
    if (hub != person.hub()) {
      return travelling(person, hub, dice);
    }
    boolean officeHours = isWeekday(epochDay) && localHour >= 7 && localHour < 18;
    return usual(person, officeHours ? 0.55 : 0.05, dice, dice);
  }

  /**
   * One of this person's usual places.
   *
   * @param choice chooses the place; equal dice choose equal places
   * @param rows makes what is different in every visit
   */
  Visit usual(Person person, double officeShare, Dice choice, Dice rows) {
    Networks networks = organisation.networks();
    double at = choice.uniform();
    if (at < officeShare) {
      String office = networks.offices().get(person.hub()).address(choice);
      return Visit.of(rows, person, office, person.computer());
    }
    if (at > 0.9) {
      String carrier = networks.carriers().get(person.hub()).address(choice);
      return Visit.of(rows, person, carrier, person.devices().get(1));
    }
    if (at > 0.75 && person.vpn() != null) {
      return Visit.of(rows, person, person.vpn().address(choice), person.computer());
    }
    Device device = choice.chance(0.8) ? person.computer() : choice.pick(person.devices());
    return Visit.of(rows, person, person.homeAddress(), device);
  }

  /** Where this person stays during a live phase: nobody changes places while somebody watches. */
  Visit settled(Person person, Dice rows) {
    Dice choice = Purpose.LIVE_PLACE.dice(organisation.seed(), person.index());
    return usual(person, 0.5, choice, rows);
  }

  /** The city this person is in: at home, or on a trip of up to four days to another hub. */
  int hub(Person person, long epochDay) {
    boolean sells = person.department().name().equals("Sales");
    for (int ago = 0; ago < LONGEST_TRIP_DAYS; ago++) {
      Dice dice = Purpose.TRAVEL.dice(organisation.seed(), person.index(), epochDay - ago);
      if (dice.chance(sells ? SALES_TRIPS_PER_DAY : TRIPS_PER_DAY)
          && dice.from(1, LONGEST_TRIP_DAYS) > ago) {
        return dice.below(City.HUBS.size());
      }
    }
    return person.hub();
  }

  static boolean isWeekday(long epochDay) {
    return Math.floorMod(epochDay + 3, 7) < 5; // 1 January 1970 was a Thursday
  }

  private Visit travelling(Person person, int hub, Dice dice) {
    Networks networks = organisation.networks();
    Network network = dice.chance(0.7) ? networks.offices().get(hub) : networks.carriers().get(hub);
    return Visit.of(dice, person, network.address(dice), person.computer());
  }
}
