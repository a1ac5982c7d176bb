package io.cordon.datagen.decoy;

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

/** One to four sensitive files are shared with somebody of a partner of the person's department. */
public final class PartnerShare implements Scenario {

  @Override
  public String word() {
    return "partner_share";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> share(scene, part));
  }

  private static void share(Scene scene, Part part) {
    Dice dice = part.dice();
    List<String> domains = scene.lead().department(scene.epochDay()).partnerDomains();
    Account partner =
        scene.world().partners().person(dice, domains.get(dice.zipf(domains.size(), 0.9)));
    ScriptedSession session = part.session(part.startMillis());
    for (Item item : FilesAtHand.of(scene).sensitive(dice, dice.from(1, 4))) {
      session.open(item).pause(scene.pace().openedMillis(dice));
      session.shareWith(item, Audience.EXTERNAL, List.of(partner)).pause();
    }
  }
}
