package io.cordon.datagen.incident;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.CalmTime;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.Window;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Chooses who is in the lead of an incident, when and in which cloud. Each cloud has its turn if
 * somebody is free who works in it. Nobody has two incidents or decoys within a week, and nobody is
 * away when theirs begins.
 */
final class Casting {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final int WEEK = 7;
  private static final int NEWCOMER_DAYS = 10;
  private static final int ATTEMPTS = 400;
  private static final int DAYS_THERE = 24;

  private final World world;
  private final List<App> clouds;
  private final Map<String, List<Window>> busy = new HashMap<>();
  private int turns;

  Casting(World world) {
    this.world = world;
    this.clouds = new ArrayList<>(world.settings().clouds());
    // Twice, because most people work in it.
    this.clouds.add(clouds.size() / 2, world.settings().commonCloud());
  }

  /** Who may be in the lead of this scenario at some time. */
  List<Person> candidates(Scenario scenario, boolean newcomers) {
    List<Person> candidates = new ArrayList<>();
    for (Person person : world.people()) {
      if (!window(scenario, person, newcomers).isEmpty()) {
        candidates.add(person);
      }
    }
    return candidates;
  }

  /**
   * A scene, and a note that its lead is busy then.
   *
   * @param ordinal how many of this scenario were before it
   * @param incident what its acts are to carry
   * @return null when nobody is free at a time that suits
   */
  Scene scene(
      Scenario scenario,
      List<Person> candidates,
      boolean newcomer,
      int ordinal,
      int incident,
      Dice dice) {
    for (int attempt = 0; attempt < ATTEMPTS && !candidates.isEmpty(); attempt++) {
      Person person = dice.pick(candidates);
      Window window = window(scenario, person, newcomer);
      long day = window.firstDay() + dice.below((int) window.days());
      long startMillis =
          day * DAY_MILLIS
              + scenario.hours().millisOfDay(dice)
              - TimeUnit.HOURS.toMillis(person.home().utcOffsetHours());
      Window wanted = new Window(day, day + span(scenario) - 1);
      App app = null;
      if (suits(scenario, person, wanted, startMillis)) {
        app = app(scenario.apps(world, person, day), attempt, dice);
      }
      if (app != null) {
        Scene scene =
            new Scene(
                world, scenario.word(), ordinal, incident, person, app, startMillis, Pace.NATURAL);
        if (reserve(person.mail(), scenario.user(scene), wanted)) {
          turns++;
          return scene;
        }
      }
    }
    return null;
  }

  /** The cloud whose turn it is; after many attempts any that will do; null for none. */
  private App app(List<App> apps, int attempt, Dice dice) {
    App turn = clouds.get(turns % clouds.size());
    if (apps.contains(turn)) {
      return turn;
    }
    return apps.isEmpty() || attempt < ATTEMPTS / 2 ? null : dice.pick(apps);
  }

  /** Notes that both have an incident then; not if the user, who may be a program, has one. */
  private boolean reserve(String lead, String user, Window wanted) {
    if (!isFree(user, wanted)) {
      return false;
    }
    Window around = new Window(wanted.firstDay() - WEEK, wanted.lastDay() + WEEK);
    busy.computeIfAbsent(lead, any -> new ArrayList<>()).add(around);
    if (!user.equals(lead)) {
      busy.computeIfAbsent(user, any -> new ArrayList<>()).add(around);
    }
    return true;
  }

  private boolean isFree(String user, Window wanted) {
    return busy.getOrDefault(user, List.of()).stream()
        .allMatch(window -> window.and(wanted).isEmpty());
  }

  /** How many days are kept for it; fewer than it may last where the log is short. */
  int span(Scenario scenario) {
    int days = world.settings().days() - CalmTime.days(world.settings()) - 1;
    return days * 3 / 4 >= scenario.days()
        ? scenario.days()
        : Math.max(scenario.leastDays(), Math.min(scenario.days(), days * 3 / 4));
  }

  /** Whether the log is long enough for it. */
  boolean fits(Scenario scenario) {
    int days = world.settings().days() - CalmTime.days(world.settings());
    return scenario.leastDays() <= days - 1 && scenario.suits(world.settings().clouds());
  }

  private Window window(Scenario scenario, Person person, boolean newcomer) {
    long first = world.settings().firstDay();
    Window window =
        scenario
            .window(world, person)
            .and(
                new Window(
                    first + CalmTime.days(world.settings()),
                    world.settings().lastDay() + 1 - span(scenario)));
    long joined = person.firstDay();
    boolean oldHand = joined <= first;
    if (newcomer) {
      return oldHand ? Window.NONE : window.and(new Window(joined, joined + NEWCOMER_DAYS - 1));
    }
    return oldHand ? window : window.and(new Window(joined + NEWCOMER_DAYS, Long.MAX_VALUE));
  }

  private boolean suits(Scenario scenario, Person person, Window wanted, long startMillis) {
    long day = wanted.firstDay();
    long endMillis = startMillis + (span(scenario) - 1) * DAY_MILLIS;
    if (startMillis < CalmTime.endMillis(world.settings())
        || endMillis >= world.settings().toMillis()) {
      return false;
    }
    boolean workday = world.calendar().workday(person.home().country(), day);
    if (scenario.hours().onWorkdays() && !workday) {
      return false;
    }
    for (long at = day;
        !scenario.isOfPeopleAway() && at < day + Math.min(DAYS_THERE, scenario.days());
        at++) {
      if (person.onLeave(at) || person.trip(at) != null) {
        return false;
      }
    }
    return isFree(person.mail(), wanted);
  }
}
