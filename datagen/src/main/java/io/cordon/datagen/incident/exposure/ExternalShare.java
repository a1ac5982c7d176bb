package io.cordon.datagen.incident.exposure;

import io.cordon.datagen.act.Account;
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

/**
 * One to three sensitive files are shared with one stranger, or with a private address of free
 * mail. ATT&amp;CK T1567, T1537.
 */
public final class ExternalShare implements Scenario {

  @Override
  public String word() {
    return "external_share";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> share(scene, part));
  }

  private static void share(Scene scene, Part part) {
    Dice dice = part.dice();
    Account stranger = scene.world().partners().stranger(dice);
    ScriptedSession session = part.session(part.startMillis());
    for (Item item :
        FilesAtHand.of(scene).sensitive(dice, dice.chance(0.7) ? 1 : dice.from(2, 3))) {
      session.leadUp().open(item).pause(scene.pace().openedMillis(dice));
      session.inEarnest().shareWith(item, Audience.EXTERNAL, List.of(stranger)).pause();
    }
  }
}
