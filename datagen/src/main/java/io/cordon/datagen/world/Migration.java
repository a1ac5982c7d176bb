package io.cordon.datagen.world;

import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * A project to bring files to another place: a few people download and upload very many.
 *
 * @param firstDay of three working days, or so
 * @param lastDay included
 * @param filesEach how many files each of them moves
 */
public record Migration(List<Person> people, long firstDay, long lastDay, int filesEach) {
  private static final int PEOPLE = 5;
  private static final int LEAST_USERS = 50;
  private static final int LEAST_DAYS = 14;
  private static final int MOST_FILES = 20_000;

  static Migration of(WorldSettings settings, List<Person> people, Calendar calendar) {
    if (settings.users() < LEAST_USERS || settings.days() < LEAST_DAYS) {
      return null;
    }
    Dice dice = Purpose.MIGRATION.dice(settings.seed());
    long day = settings.firstDay() + settings.days() / 2 + dice.below(settings.days() / 4);
    while (!calendar.workday("DE", day) || !calendar.workday("DE", day + 2)) {
      day++;
    }
    List<Person> movers = new ArrayList<>();
    for (int tries = 0; movers.size() < PEOPLE && tries < 1000; tries++) {
      Person person = dice.pick(people);
      boolean there = person.employed(day - 30) && person.employed(day + 30);
      if (there && !movers.contains(person)) {
        movers.add(person);
      }
    }
    return new Migration(movers, day, day + 2, Math.min(MOST_FILES, settings.users() * 10));
  }
}
