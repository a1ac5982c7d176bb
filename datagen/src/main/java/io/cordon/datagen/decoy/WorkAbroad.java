package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Absences;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.script.Window;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import java.util.List;

/**
 * Somebody on leave works a little from a hotel or a flat in another country, with the own
 * computer: they sign in and read and download 4 to 30 files on one to three days.
 */
public final class WorkAbroad implements Scenario {

  @Override
  public String word() {
    return "work_abroad";
  }

  @Override
  public int days() {
    return 3;
  }

  @Override
  public boolean isOfPeopleAway() {
    return true;
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public Window window(World world, Person person) {
    return Absences.leave(world, person);
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("place");
    City city = dice.pick(scene.world().networks().destinations());
    Network place =
        dice.chance(0.5)
            ? dice.pick(scene.world().networks().hotels(city))
            : scene.world().networks().flats(city, dice);
    long left = Absences.leave(scene.world(), scene.lead()).lastDay() - scene.epochDay() + 1;
    int days = (int) Math.min(left, dice.from(1, 3));
    return scene.daily(days, Hours.ANY, part -> work(scene, part, place));
  }

  private static void work(Scene scene, Part part, Network place) {
    Dice dice = part.dice();
    Person lead = scene.lead();
    long day = scene.epochDay();
    Visit visit =
        new Visit(dice.bits(), place.address(dice), lead.computer(day), lead.browser(day));
    ScriptedSession session = part.session(visit, part.startMillis());
    session.signIn().pause();
    FilesAtHand hand = FilesAtHand.of(scene);
    for (Item item : hand.own(dice, dice.from(2, 10))) {
      session.open(item).pause();
    }
    BulkDownload.BY_HAND.take(session, hand.own(dice, dice.from(2, 20)), dice);
  }
}
