package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.place.City;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * An hour after the person worked at a usual place, somebody uses the account too far away to have
 * travelled there and takes 8 to 48 files; in 30 % from a country where colleagues live, so that
 * the country alone is not new. ATT&amp;CK T1078.004, T1530.
 */
public final class ImpossibleTravel implements Scenario {
  private static final long HOUR_MILLIS = 3_600_000;

  @Override
  public String word() {
    return "impossible_travel";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession home = part.session(part.startMillis()).leadUp();
    for (Item item : hand.own(dice, dice.from(3, 8))) {
      home.open(item).pause();
    }
    long hourLater =
        home.nowMillis() + scene.pace().millis(HOUR_MILLIS + dice.from(-600_000, 600_000));
    Intruder intruder = Intruder.of(farAway(scene, dice), scene, dice, 0.7);
    ScriptedSession away = part.session(intruder.visit(dice), hourLater);
    away.beginAsUsual().pause();
    int files = Amounts.between(dice, 8, 48);
    intruder.haul(dice, files).take(away, hand.own(dice, files), dice);
  }

  /** Elsewhere, or a hub on another continent where there is one for the lead. */
  private static Network farAway(Scene scene, Dice dice) {
    List<City> far =
        City.HUBS.stream()
            .filter(hub -> hub.country().equals("US") != scene.lead().home().country().equals("US"))
            .toList();
    return dice.chance(0.3)
        ? dice.pick(scene.world().networks().providers(dice.pick(far)))
        : dice.pick(scene.world().networks().foreign());
  }
}
