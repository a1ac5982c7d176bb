package io.cordon.datagen.incident.exposure;

import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * One to four sensitive files get a link for anyone, and through each somebody in another country
 * who does not sign in downloads the file, minutes to hours later. ATT&amp;CK T1567, T1530.
 */
public final class PublicLinkTaken implements Scenario {
  private static final double MEAN_WAIT_MILLIS = 2 * 3_600_000;

  @Override
  public String word() {
    return "public_link_taken";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    Intruder stranger =
        Intruder.at(dice.pick(scene.world().networks().foreign()), scene.epochDay(), dice);
    ScriptedSession session = part.session(part.startMillis());
    for (Item item : FilesAtHand.of(scene).sensitive(dice, dice.from(1, 4))) {
      session.leadUp().open(item).pause(scene.pace().openedMillis(dice));
      Detail.Grant link = session.inEarnest().link(item, Audience.ANYONE);
      long wait =
          scene.pace() == Pace.LIVE
              ? scene.pace().stepMillis(dice)
              : 60_000 + (long) Math.min(12 * 3_600_000, dice.exponential(MEAN_WAIT_MILLIS));
      part.session(
              scene.app(), Partners.visitor(dice), stranger.visit(dice), session.nowMillis() + wait)
          .downloadThrough(link, item);
      session.pause();
    }
  }
}
