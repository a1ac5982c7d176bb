package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.model.file.Audience;
import java.util.List;

/** One to six sensitive files get links for everybody in the organisation, and nobody else. */
public final class CompanyLink implements Scenario {

  @Override
  public String word() {
    return "company_link";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> share(scene, part));
  }

  private static void share(Scene scene, Part part) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    for (Item item : FilesAtHand.of(scene).sensitive(dice, dice.from(1, 6))) {
      session.open(item).pause(scene.pace().openedMillis(dice));
      session.link(item, Audience.ORGANISATION);
      session.pause();
    }
  }
}
