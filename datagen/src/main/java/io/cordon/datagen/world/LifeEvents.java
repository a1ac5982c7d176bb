package io.cordon.datagen.world;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.place.Home;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.place.Trip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Lists the changes in people's lives and work that follow from how the organisation was made. */
final class LifeEvents {
  private static final int DAYS_TO_SETTLE = 7;

  private final World world;
  private final List<LifeEvent> events = new ArrayList<>();

  private LifeEvents(World world) {
    this.world = world;
  }

  static List<LifeEvent> of(World world) {
    LifeEvents all = new LifeEvents(world);
    for (Person person : world.people()) {
      all.person(person);
    }
    Migration migration = world.migration();
    if (migration != null) {
      for (Person person : migration.people()) {
        all.add("migration", person, migration.firstDay(), migration.lastDay());
      }
    }
    all.events.sort(
        Comparator.comparingLong(LifeEvent::fromMillis)
            .thenComparingInt(event -> event.person().index())
            .thenComparing(LifeEvent::kind));
    return List.copyOf(all.events);
  }

  private void person(Person person) {
    for (Trip trip : person.residence().trips()) {
      if (!person.onLeave(trip.firstDay())) {
        add("business_trip", person, trip.firstDay(), trip.lastDay());
      }
    }
    for (Succession.Step<Device> step : person.computers().changes()) {
      add("new_laptop", person, step.fromDay(), step.fromDay() + DAYS_TO_SETTLE);
    }
    for (Succession.Step<Home> step : person.residence().homes().changes()) {
      add("change_of_provider", person, step.fromDay(), step.fromDay() + DAYS_TO_SETTLE);
    }
    for (Succession.Step<Department> step : person.career().departments().changes()) {
      add("move_of_department", person, step.fromDay(), step.fromDay() + 2 * DAYS_TO_SETTLE);
    }
    if (person.firstDay() != Long.MIN_VALUE) {
      add("joiner", person, person.firstDay(), person.firstDay() + 2 * DAYS_TO_SETTLE);
    }
    newProjects(person);
    quarterEnds(person);
    bursts(person);
  }

  private void bursts(Person person) {
    for (long day = first(); day <= last(); day++) {
      Bursts.Burst burst = world.bursts().on(person, day);
      if (burst != null) {
        add(burst.name().toLowerCase(Locale.ROOT), person, day, day);
      }
    }
  }

  /** Only of the project that somebody works in most. */
  private void newProjects(Person person) {
    Project before = null;
    for (long day = first(); day <= last(); day++) {
      Project now = person.projects(day).get(0);
      if (before != null && !now.equals(before)) {
        add("new_project", person, day, day + DAYS_TO_SETTLE);
      }
      before = now;
    }
  }

  private void quarterEnds(Person person) {
    for (long day = first(); day <= last(); day++) {
      boolean begins = world.calendar().quarterEnd(day) && !world.calendar().quarterEnd(day - 1);
      if (begins && person.department(day).closesQuarters()) {
        add("quarter_end", person, day, day + 4);
      }
    }
  }

  private long first() {
    return world.settings().firstDay();
  }

  private long last() {
    return world.settings().lastDay();
  }

  /** Days are the person's own; what is outside employment or the watched time is none. */
  private void add(String kind, Person person, long firstDay, long lastDay) {
    if (person.employed(firstDay) && firstDay <= last() && lastDay >= first()) {
      int offset = person.home().utcOffsetHours();
      long zone = TimeUnit.HOURS.toMillis(offset);
      long from = TimeUnit.DAYS.toMillis(firstDay) - zone;
      long to = TimeUnit.DAYS.toMillis(lastDay + 1) - zone;
      events.add(new LifeEvent(kind, person, from, to));
    }
  }
}
