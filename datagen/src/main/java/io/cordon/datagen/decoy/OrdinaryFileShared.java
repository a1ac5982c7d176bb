package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.model.file.Audience;
import java.util.List;

/** One to three files that are not sensitive are shared with a stranger. */
public final class OrdinaryFileShared implements Scenario {

  @Override
  public String word() {
    return "ordinary_file_shared";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> share(scene, part));
  }

  private static void share(Scene scene, Part part) {
    Dice dice = part.dice();
    Account stranger = scene.world().partners().stranger(dice);
    ScriptedSession session = part.session(part.startMillis());
    FilesAtHand hand = FilesAtHand.of(scene);
    for (int i = dice.from(1, 3); i > 0; i--) {
      Item item = hand.fresh(dice, dice.chance(0.5) ? Sensitivity.GENERAL : Sensitivity.PUBLIC);
      session.open(item).pause(scene.pace().openedMillis(dice));
      session.shareWith(item, Audience.EXTERNAL, List.of(stranger)).pause();
    }
  }
}
