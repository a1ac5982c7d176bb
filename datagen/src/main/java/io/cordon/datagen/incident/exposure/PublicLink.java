package io.cordon.datagen.incident.exposure;

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

/** A sensitive file, or at most three, gets a link for anyone; nobody uses it. ATT&amp;CK T1567. */
public final class PublicLink implements Scenario {

  @Override
  public String word() {
    return "public_link";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> open(scene, part));
  }

  private static void open(Scene scene, Part part) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    for (Item item :
        FilesAtHand.of(scene).sensitive(dice, dice.chance(0.7) ? 1 : dice.from(2, 3))) {
      session.leadUp().open(item).pause(scene.pace().openedMillis(dice));
      session.inEarnest().link(item, Audience.ANYONE);
      session.pause();
    }
  }
}
