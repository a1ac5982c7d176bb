package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.manner.LoweredLabels;
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
import io.cordon.model.identity.App;
import java.util.List;
import java.util.Set;

/**
 * Wrong labels are put right: those of 2 to 25 files are lowered, each with a reason. Nothing is
 * shared.
 */
public final class LabelCorrection implements Scenario {
  @Override
  public String word() {
    return "label_correction";
  }

  @Override
  public boolean suits(Set<App> clouds) {
    return !Set.of(App.DROPBOX).containsAll(clouds);
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return Clouds.withLabels(person, epochDay);
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> correct(scene, part));
  }

  private static void correct(Scene scene, Part part) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    for (Item item : FilesAtHand.of(scene).sensitive(dice, Amounts.between(dice, 2, 25))) {
      session.open(item).pause();
      session.label(item, LoweredLabels.next(dice), LoweredLabels.reason(dice));
      session.pause();
    }
  }
}
