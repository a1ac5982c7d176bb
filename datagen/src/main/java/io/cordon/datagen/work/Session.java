package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.manner.SignIns;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.Project;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A session of somebody under way: the time, the library at hand, and what was done so far. */
final class Session {
  private static final double STAYS_IN_LIBRARY = 0.75;
  private static final double LIBRARY_ZIPF = 0.9;
  private static final double IN_OTHER_PROJECT = 0.03;
  private static final double UNTIDY_PROGRAMS = 0.2;

  private final LifeState state;
  private final Person person;
  private final Dice dice;
  private final long day;
  private final double gapMillis;
  private final long endMillis;
  private final List<FileStock> stocks;
  private final VisitActs visit;
  private final List<Act> acts = new ArrayList<>();
  private final Set<App> signedIn = EnumSet.noneOf(App.class);
  private VisitActs by;
  private FileStock stock;
  private long now;
  private boolean inOrder = true;

  /**
   * A session that begins now.
   *
   * @param day the person's own, where they are
   * @param gapMillis mean time between two acts
   */
  Session(
      LifeState state,
      Person person,
      long day,
      Visit visit,
      Dice dice,
      long startMillis,
      double gapMillis) {
    this.state = state;
    this.person = person;
    this.dice = dice;
    this.gapMillis = gapMillis;
    this.now = startMillis;
    this.day = day;
    this.endMillis = end(state, person);
    this.visit = VisitActs.of(person.account(state.world().settings().commonCloud()), visit, dice);
    this.stocks = stocks(person, day);
    open(stocks.get(dice.zipf(stocks.size(), LIBRARY_ZIPF)));
  }

  LifeState state() {
    return state;
  }

  Person person() {
    return person;
  }

  Dice dice() {
    return dice;
  }

  long day() {
    return day;
  }

  long now() {
    return now;
  }

  /** The libraries that the person works in, the most used first. */
  List<FileStock> stocks() {
    return stocks;
  }

  /** The library at hand. */
  FileStock stock() {
    return stock;
  }

  App app() {
    return stock.library().app();
  }

  /** Makes acts in the cloud of the library at hand. */
  VisitActs by() {
    return by;
  }

  /** Whether the person has no more time. */
  boolean over() {
    return now >= endMillis;
  }

  /** Some time goes by; now and then another library is opened. */
  void pass() {
    now += 1 + (long) dice.exponential(gapMillis);
    if (!dice.chance(STAYS_IN_LIBRARY)) {
      open(stocks.get(dice.zipf(stocks.size(), LIBRARY_ZIPF)));
    }
  }

  /** So much time goes by. */
  void pass(long millis) {
    now += millis;
  }

  /** Takes a library to hand, and signs in to its cloud the first time. */
  void open(FileStock next) {
    if (next == stock) {
      return;
    }
    stock = next;
    App app = app();
    Account account = person.account(app);
    if (person.habits().untidyCase() && dice.chance(UNTIDY_PROGRAMS)) {
      account = account.written(inOtherCase(account.mail()));
    }
    by = visit.as(account);
    if (signedIn.add(app)) {
      signIn(app);
    }
  }

  /** A file of the library at hand that many want, as it is by now. */
  Item some() {
    return state.world().states().now(stock.popular(dice));
  }

  /** The same, or now and then one of a project that the person has no part in. */
  Item wanted() {
    if (dice.chance(IN_OTHER_PROJECT)) {
      FileStock other = dice.pick(state.projects().stocks(app(), day));
      if (other.library().kind() == Library.Kind.PROJECT) {
        return state.world().states().now(other.popular(dice));
      }
    }
    return some();
  }

  void add(Act act) {
    if (act.atMillis() < endMillis) {
      acts.add(act);
    }
  }

  /** Something that others do later because of this session. */
  void addLater(Act act) {
    inOrder = false;
    if (act.atMillis() < state.world().settings().toMillis()) {
      acts.add(act);
    }
  }

  /** All acts, in order of time. */
  List<Act> acts() {
    if (!inOrder) {
      acts.sort(Comparator.comparingLong(Act::atMillis));
    }
    return acts;
  }

  Set<App> clouds() {
    return signedIn;
  }

  private void signIn(App app) {
    for (int failures = SignIns.failures(dice); failures > 0; failures--) {
      add(by.signIn(now, app).failed());
      now += 4_000 + dice.below(9_000);
    }
    if (SignIns.happens(dice)) {
      add(by.signIn(now, app));
      now += 500 + dice.below(3_000);
    }
  }

  /** Projects first, and then drives. */
  private static List<FileStock> stocks(Person person, long day) {
    List<Project> projects = person.projects(day);
    List<FileStock> stocks = new ArrayList<>(projects.size() + 2);
    for (Project project : projects) {
      stocks.add(project.stock());
    }
    for (App app : person.clouds()) {
      stocks.add(person.drive(app));
    }
    return stocks;
  }

  /** When the time that is watched ends, or the last day of the person. */
  private static long end(LifeState state, Person person) {
    long end = state.world().settings().toMillis();
    if (person.lastDay() == Long.MAX_VALUE) {
      return end;
    }
    long midnight = TimeUnit.DAYS.toMillis(person.lastDay() + 1);
    return Math.min(end, midnight - TimeUnit.HOURS.toMillis(person.home().utcOffsetHours()));
  }

  private String inOtherCase(String mail) {
    return dice.chance(0.5)
        ? mail.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(mail.charAt(0)) + mail.substring(1);
  }
}
