package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * A campaign is published: within hours 8 to 80 files, labelled Public or not at all, get links for
 * anyone.
 */
public final class MarketingPublishing implements Scenario {
  private static final List<String> DEPARTMENTS = List.of("Marketing", "Communications", "Sales");

  @Override
  public String word() {
    return "marketing_publishing";
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return DEPARTMENTS.contains(person.department(epochDay).name())
        ? Clouds.of(person, epochDay)
        : List.of();
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> publish(scene, part));
  }

  private static void publish(Scene scene, Part part) {
    Dice dice = part.dice();
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession session = part.session(part.startMillis());
    int files = Amounts.between(dice, 8, scene.pace().most(80, 16));
    for (int i = 0; i < files; i++) {
      Sensitivity label = dice.chance(0.7) ? Sensitivity.PUBLIC : Sensitivity.UNLABELLED;
      Item item = hand.fresh(dice, label);
      session.upload(item).pause();
      session.link(item, Audience.ANYONE);
      session.pause();
    }
  }
}
