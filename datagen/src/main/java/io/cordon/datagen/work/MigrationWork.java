package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Migration;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A few people bring very many files from one library to another, hour by hour. */
final class MigrationWork {
  private static final int FIRST_HOUR = 8;
  private static final int HOURS_PER_DAY = 9;
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final Program MOVER = Software.application("Cloudmover");

  private final LifeState state;
  private final World world;

  MigrationWork(LifeState state) {
    this.state = state;
    this.world = state.world();
  }

  /** What is brought on this day, if it is one of the migration's. */
  void plan(long day, List<Episode> into) {
    Migration migration = world.migration();
    if (migration == null || day < migration.firstDay() || day > migration.lastDay()) {
      return;
    }
    int hours = (int) (migration.lastDay() - migration.firstDay() + 1) * HOURS_PER_DAY;
    int perHour = migration.filesEach() / hours;
    for (Person person : migration.people()) {
      for (int i = 0; i < HOURS_PER_DAY; i++) {
        long number = day * 24 + FIRST_HOUR + i - person.home().utcOffsetHours();
        int first = perHour * (int) ((day - migration.firstDay()) * HOURS_PER_DAY + i);
        into.add(
            new Episode(
                number * HOUR_MILLIS,
                person.index(),
                () -> hour(person, day, number * HOUR_MILLIS, first, perHour)));
      }
    }
  }

  private List<Act> hour(Person person, long day, long start, int first, int count) {
    Dice dice = Purpose.MIGRATION.dice(world.settings().seed(), person.index(), start);
    String office = world.networks().office(person.home()).address(dice);
    Visit visit = new Visit(dice.bits(), office, person.computer(day), MOVER);
    FileStock from = person.projects(day).get(0).stock();
    FileStock to = target(person, from, day);
    VisitActs reader = acts(person, from, visit, dice);
    VisitActs writer = acts(person, to, visit, dice);
    List<Act> acts = new ArrayList<>(2 * count);
    long step = HOUR_MILLIS / (count + 1);
    for (int i = 0; i < count; i++) {
      long at = start + i * step + dice.below((int) Math.max(1, step / 2));
      Item item = world.states().now(from.file(first + i));
      Item copy =
          Item.file(
              VisitActs.key(dice), item.name(), to.folder(dice), item.sizeBytes(), item.label());
      acts.add(reader.download(at, item));
      acts.add(writer.upload(at + step / 2, copy));
    }
    return acts;
  }

  private static VisitActs acts(Person person, FileStock stock, Visit visit, Dice dice) {
    Account account = person.account(stock.library().app());
    return VisitActs.of(account, visit, dice);
  }

  /** In another cloud where there is one, else in the person's drive. */
  private FileStock target(Person person, FileStock from, long day) {
    App app = from.library().app();
    for (App other : world.settings().clouds()) {
      List<FileStock> stocks = state.projects().stocks(other, day);
      if (other != app && !stocks.isEmpty()) {
        return stocks.get(person.index() % stocks.size());
      }
    }
    return person.drive();
  }
}
