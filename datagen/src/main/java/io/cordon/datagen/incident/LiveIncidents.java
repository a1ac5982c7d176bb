package io.cordon.datagen.incident;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

/**
 * Incidents or decoys without end: at first one of each kind in quick succession, then one now and
 * again, each kind once in every round. Ends only if nobody can be in the lead of any of them.
 */
final class LiveIncidents implements Iterator<PlannedIncident> {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final int MOST_SKIPPED = 100_000;

  private final World world;
  private final List<Scenario> scenarios;
  private final boolean decoys;
  private final Rhythm rhythm;
  private final Pace pace;
  private final List<Scenario> round = new ArrayList<>();
  private final Deque<Integer> recentLeads = new ArrayDeque<>();
  private long nextMillis;
  private int rounds;
  private int begun;
  private PlannedIncident upcoming;

  /**
   * Incidents of these kinds.
   *
   * @param decoys whether they are decoys; these have even numbers, incidents odd ones
   */
  LiveIncidents(
      World world,
      List<Scenario> scenarios,
      boolean decoys,
      long startMillis,
      Rhythm rhythm,
      Pace pace) {
    this.world = world;
    this.scenarios =
        scenarios.stream()
            .filter(scenario -> pace == Pace.NATURAL || scenario.isBrief())
            .filter(scenario -> scenario.suits(world.settings().clouds()))
            .toList();
    this.decoys = decoys;
    this.rhythm = rhythm;
    this.pace = pace;
    this.nextMillis = startMillis + rhythm.firstMillis();
  }

  @Override
  public boolean hasNext() {
    for (int skipped = 0;
        upcoming == null && !scenarios.isEmpty() && skipped < MOST_SKIPPED;
        skipped++) {
      upcoming = tryNext();
      Dice dice = dice(begun, skipped);
      nextMillis +=
          begun < scenarios.size()
              ? rhythm.firstRoundMillis()
              : dice.from(rhythm.leastMillis(), rhythm.mostMillis());
    }
    return upcoming != null;
  }

  @Override
  public PlannedIncident next() {
    if (!hasNext()) {
      throw new NoSuchElementException("nobody can be in the lead");
    }
    PlannedIncident next = upcoming;
    upcoming = null;
    return next;
  }

  /** One of those that are left in this round; null if nobody can be in the lead of any now. */
  private PlannedIncident tryNext() {
    if (round.isEmpty()) {
      round.addAll(scenarios);
      rounds++;
    }
    Dice dice = dice(begun, -1);
    int first = dice.below(round.size());
    for (int i = 0; i < round.size(); i++) {
      Scenario scenario = round.get((first + i) % round.size());
      PlannedIncident planned = planned(scenario, dice);
      if (planned != null) {
        round.remove(scenario);
        begun++;
        return planned;
      }
    }
    round.clear();
    return null;
  }

  /** Each cloud has its turn, where somebody works in it who can be in the lead. */
  private PlannedIncident planned(Scenario scenario, Dice dice) {
    List<Person> people = world.people();
    int first = dice.below(people.size());
    List<App> clouds = new ArrayList<>(world.settings().clouds());
    App turn = clouds.get(begun % clouds.size());
    Person other = null;
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get((first + i) % people.size());
      if (!recentLeads.contains(person.index()) && suits(scenario, person)) {
        List<App> apps = scenario.apps(world, person, day(person));
        if (apps.contains(turn)) {
          return planned(scenario, person, turn);
        }
        other = other == null && !apps.isEmpty() ? person : other;
      }
    }
    return other == null
        ? null
        : planned(scenario, other, scenario.apps(world, other, day(other)).get(0));
  }

  private PlannedIncident planned(Scenario scenario, Person person, App app) {
    recentLeads.add(person.index());
    if (recentLeads.size() > world.people().size() / 2) {
      recentLeads.remove();
    }
    int number = begun * 2 + (decoys ? 2 : 1);
    Scene scene =
        new Scene(world, scenario.word(), rounds - 1, number, person, app, nextMillis, pace);
    return new PlannedIncident(scenario, decoys, scene, false);
  }

  private boolean suits(Scenario scenario, Person person) {
    long day = day(person);
    if (!scenario.window(world, person).includes(day)
        || (!scenario.isOfPeopleAway() && (person.onLeave(day) || person.trip(day) != null))) {
      return false;
    }
    long millisOfDay = Math.floorMod(localMillis(person), DAY_MILLIS);
    boolean workday = world.calendar().workday(person.home().country(), day);
    return pace == Pace.LIVE
        || (scenario.hours().include(millisOfDay) && (workday || !scenario.hours().onWorkdays()));
  }

  private long day(Person person) {
    return Math.floorDiv(localMillis(person), DAY_MILLIS);
  }

  private long localMillis(Person person) {
    return nextMillis + TimeUnit.HOURS.toMillis(person.home().utcOffsetHours());
  }

  private Dice dice(long... parts) {
    Purpose purpose = decoys ? Purpose.DECOY : Purpose.INCIDENT_TIMES;
    return purpose.dice(world.settings().seed(), parts);
  }
}
