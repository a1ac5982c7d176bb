package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.Window;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * Somebody whose last day has passed, but whose account nobody closed, takes 5 to 60 files from
 * home on one evening or two, mostly with a computer of their own. ATT&amp;CK T1078.004, T1530.
 */
public final class ActiveLeaver implements Scenario {
  private static final int LONGEST_DAYS_AFTER = 14;

  @Override
  public String word() {
    return "leaver_still_active";
  }

  @Override
  public int days() {
    return 2;
  }

  @Override
  public Hours hours() {
    return Hours.EVENING;
  }

  @Override
  public boolean isOfPeopleAway() {
    return true;
  }

  @Override
  public Window window(World world, Person person) {
    long last = person.lastDay();
    return last == Long.MAX_VALUE ? Window.NONE : new Window(last + 1, last + LONGEST_DAYS_AFTER);
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return Clouds.of(person, person.lastDay());
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("plan");
    int files = Amounts.between(dice, 5, 60);
    int days = files > 10 && dice.chance(0.4) ? 2 : 1;
    Intruder self = Intruder.of(scene.lead().provider(scene.lead().lastDay()), scene, dice, 0.7);
    return scene.daily(
        days,
        Hours.EVENING,
        part -> take(scene, part, self, Amounts.share(files, days, part.number())));
  }

  private static void take(Scene scene, Part part, Intruder self, int files) {
    Dice dice = part.dice();
    Person lead = scene.lead();
    Visit home =
        new Visit(dice.bits(), lead.homeAddress(lead.lastDay()), self.device(), self.program());
    FilesAtHand hand = FilesAtHand.of(scene.world(), lead, scene.app(), lead.lastDay());
    self.haul(dice, files)
        .take(part.session(home, part.startMillis()).beginAsUsual(), hand.own(dice, files), dice);
  }
}
