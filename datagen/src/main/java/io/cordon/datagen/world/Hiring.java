package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.equipment.Outfitting;
import io.cordon.datagen.outside.PeopleNames;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.place.Residences;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invents the people: their names, logins, drives and habits. */
final class Hiring {
  private static final double HUB_ZIPF = 0.9;
  private static final double DRIVE_CONFIDENTIAL_SHARE = 1.0 / 16;
  private static final int DRIVE_FILES = 120;
  private static final double OTHER_LOGIN_SHARE = 0.12;
  private static final double MOST_DOWNLOADS_PER_DAY = 120;

  private final WorldSettings settings;
  private final Founding founding;
  private final Careers careers;
  private final Residences residences;
  private final Outfitting outfitting;
  private final Set<String> mailboxes = new HashSet<>();

  Hiring(WorldSettings settings, Networks networks, Founding founding) {
    this.settings = settings;
    this.founding = founding;
    this.careers = new Careers(settings, founding);
    this.residences =
        new Residences(settings.seed(), settings.firstDay(), settings.lastDay(), networks);
    this.outfitting = new Outfitting(settings.seed(), settings.firstDay(), settings.lastDay());
  }

  List<Person> people() {
    List<Person> people = new ArrayList<>(settings.users());
    for (int i = 0; i < settings.users(); i++) {
      people.add(person(i));
    }
    return Collections.unmodifiableList(people);
  }

  private Person person(int index) {
    Dice dice = Purpose.PERSON.dice(settings.seed(), index);
    City hub = City.HUBS.get(dice.zipf(City.HUBS.size(), HUB_ZIPF));
    String mailbox = mailbox(dice);
    Career career = careers.of(index);
    Department department = career.departments().at(settings.firstDay());
    Map<App, Account> accounts = accounts(index, mailbox);
    return new Person(
        index,
        accounts,
        drives(accounts, mailbox, department, dice),
        settings.commonCloud(),
        habits(department, dice),
        career,
        residences.of(index, hub, department.sells()),
        outfitting.of(index));
  }

  private String mailbox(Dice dice) {
    String name = PeopleNames.mailbox(dice);
    String mailbox = name;
    for (int n = 2; !mailboxes.add(mailbox); n++) {
      mailbox = name + n;
    }
    return mailbox;
  }

  private Map<App, Account> accounts(int index, String mailbox) {
    Dice dice = Purpose.ALIAS.dice(settings.seed(), index);
    String name = PeopleNames.display(mailbox);
    Account usual = new Account(dice.bits(), ActorKind.USER, mailbox + '@' + World.DOMAIN, name);
    String domain = dice.chance(0.7) ? World.FORMER_DOMAIN : "postbox.example";
    Account other = new Account(dice.bits(), ActorKind.USER, mailbox + '@' + domain, name);
    Map<App, Account> accounts = new EnumMap<>(App.class);
    for (App app : settings.clouds()) {
      boolean mayDiffer = (app == App.BOX || app == App.DROPBOX) && app != settings.commonCloud();
      accounts.put(app, mayDiffer && dice.chance(OTHER_LOGIN_SHARE) ? other : usual);
    }
    return Collections.unmodifiableMap(accounts);
  }

  /** In the cloud that everybody has, in the department's, and for some in another. */
  private Map<App, FileStock> drives(
      Map<App, Account> accounts, String mailbox, Department department, Dice dice) {
    Map<App, FileStock> drives = new EnumMap<>(App.class);
    for (App app : settings.clouds()) {
      boolean another = dice.chance(0.1);
      long key = dice.bits();
      if (app == settings.commonCloud() || app == department.mainCloud() || another) {
        Library library = new Library(key, app, Library.Kind.PERSONAL, mailbox, accounts.get(app));
        drives.put(app, new FileStock(library, DRIVE_FILES, DRIVE_CONFIDENTIAL_SHARE));
      }
    }
    return Collections.unmodifiableMap(drives);
  }

  private Habits habits(Department department, Dice dice) {
    double weekday = 0.72 + 0.2 * dice.uniform();
    return new Habits(
        Math.min(MOST_DOWNLOADS_PER_DAY, dice.lognormal(9, 0.9)),
        0.6 + 1.2 * dice.uniform(),
        weekday,
        0.12 * weekday,
        dice.normal(0, 1.3),
        dice.chance(0.3),
        dice.chance(0.01),
        dice.chance(department.sells() ? 0.5 : 0.2) ? dice.lognormal(0.25, 0.6) : 0,
        dice.chance(0.1),
        dice.chance(0.4),
        dice.chance(0.04) ? dice.pick(founding.applications()) : null);
  }
}
