package io.cordon.datagen.world;

import io.cordon.datagen.place.Succession;
import io.cordon.datagen.place.Trip;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.ArrayList;
import java.util.List;

/** Decides who joins, moves and leaves, who works in which projects, and when they are away. */
final class Careers {
  private static final double JOINERS = 0.10;
  private static final double LEAVERS = 0.03;
  private static final double MOVERS = 0.05;
  private static final double OTHER_DEPARTMENT_PROJECT = 0.03;
  private static final double LEAVES_PER_DAY = 1.0 / 75;

  private final WorldSettings settings;
  private final Founding founding;
  private final long reorganisationDay;

  Careers(WorldSettings settings, Founding founding) {
    this.settings = settings;
    this.founding = founding;
    this.reorganisationDay = settings.firstDay() + settings.days() * 5 / 12;
  }

  Career of(int index) {
    Dice dice = Purpose.CAREER.dice(settings.seed(), index);
    double fate = dice.uniform();
    long somewhen = settings.firstDay() + dice.from(1, Math.max(1, settings.days() - 1));
    boolean joins = fate < JOINERS;
    boolean leaves = fate >= 1 - LEAVERS && settings.days() > 10;
    // Nobody leaves in the first tenth, so that those who do are known.
    long leaving = Math.max(somewhen, settings.firstDay() + settings.days() / 10);
    Department first = founding.department(dice);
    Succession<Department> departments = Succession.of(first);
    Succession<List<Succession<Project>>> projects = Succession.of(projects(first, dice));
    if (!joins && !leaves && dice.chance(MOVERS)) {
      long day = reorganisationDay + dice.below(3);
      Department other = founding.department(dice);
      if (!other.equals(first)) {
        departments = departments.then(day, other);
        projects = projects.then(day, projects(other, dice));
      }
    }
    return new Career(
        joins ? somewhen : Long.MIN_VALUE,
        leaves ? leaving : Long.MAX_VALUE,
        departments,
        projects,
        leaves(dice));
  }

  private List<Succession<Project>> projects(Department own, Dice dice) {
    List<Succession<Project>> chosen = new ArrayList<>();
    int count = dice.from(1, 4);
    for (int i = 0; i < count; i++) {
      boolean crosses = dice.chance(OTHER_DEPARTMENT_PROJECT);
      Department department = crosses ? founding.department(dice) : own;
      Succession<Project> place = dice.pick(founding.places(department));
      if (!chosen.contains(place)) {
        chosen.add(place);
      }
    }
    return List.copyOf(chosen);
  }

  /** Holidays of one to two weeks, some five weeks a year. */
  private List<Trip> leaves(Dice dice) {
    List<Trip> leaves = new ArrayList<>();
    double day = settings.firstDay() + dice.exponential(1 / LEAVES_PER_DAY);
    while (day <= settings.lastDay()) {
      int length = dice.chance(0.3) ? 14 : 7;
      leaves.add(new Trip((long) day, (long) day + length - 1, null, null));
      day += length + 14 + dice.exponential(1 / LEAVES_PER_DAY);
    }
    return List.copyOf(leaves);
  }
}
