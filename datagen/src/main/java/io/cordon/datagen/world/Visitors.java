package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.outside.PeopleNames;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents the people of partners who work in projects. */
final class Visitors {
  private static final int USERS_PER_GUEST = 20;
  private static final double LATE_COMERS = 0.3;

  private final WorldSettings settings;
  private final Networks networks;
  private final Founding founding;
  private final List<Person> people;

  Visitors(WorldSettings settings, Networks networks, Founding founding, List<Person> people) {
    this.settings = settings;
    this.networks = networks;
    this.founding = founding;
    this.people = people;
  }

  List<Guest> guests() {
    List<Guest> guests = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < Math.max(1, settings.users() / USERS_PER_GUEST); i++) {
      Guest guest = guest(i);
      if (known.add(guest.account().mail())) {
        guests.add(guest);
      }
    }
    return List.copyOf(guests);
  }

  private Guest guest(int index) {
    Dice dice = Purpose.GUEST.dice(settings.seed(), index);
    Department department = founding.department(dice);
    List<String> domains = department.partnerDomains();
    String domain = domains.get(dice.zipf(domains.size(), 0.9));
    Account account = Partners.outsider(PeopleNames.mailbox(dice) + '@' + domain);
    Succession<Project> project = dice.pick(founding.places(department));
    Software.Browser browser = Software.Browser.any(dice);
    Succession<Program> browsers =
        Software.versions(browser, dice.below(7), settings.firstDay(), settings.lastDay());
    Visit visit =
        new Visit(
            dice.bits(),
            networks.partnerOffice(domain).address(dice),
            Software.computer(browser, false, dice),
            browsers.at(settings.firstDay()));
    boolean late = dice.chance(LATE_COMERS);
    long first = late ? settings.firstDay() + dice.below(settings.days()) : Long.MIN_VALUE;
    long last = late ? first + dice.from(20, 90) : Long.MAX_VALUE;
    double actsPerDay = Math.min(60, dice.lognormal(6, 0.8));
    return new Guest(
        index,
        account,
        domain,
        host(department, dice),
        project,
        visit,
        browsers,
        actsPerDay,
        first,
        last);
  }

  /** Somebody of the department if one is found soon, else anybody. */
  private Person host(Department department, Dice dice) {
    Person host = dice.pick(people);
    for (int i = 0; i < 40 && !host.department(settings.firstDay()).equals(department); i++) {
      host = dice.pick(people);
    }
    return host;
  }
}
