package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Detail;
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
 * Somebody gives a sensitive file a link for anyone by mistake. Two in three notice it and take the
 * link back, minutes to hours later; nobody uses it.
 */
public final class CarelessLink implements Scenario {

  @Override
  public String word() {
    return "careless_link";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> link(scene, part));
  }

  private static void link(Scene scene, Part part) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    Item item = FilesAtHand.of(scene).sensitive(dice, 1).get(0);
    session.open(item).pause(scene.pace().openedMillis(dice));
    Detail.Grant link = session.link(item, Audience.ANYONE);
    if (dice.chance(2.0 / 3)) {
      session.pause(scene.pace().stepMillis(dice)).takeBack(item, link);
    }
  }
}
