package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * One to twelve sensitive files are taken with the account through an anonymising network or a
 * rented server; half of the time after a sign-in. ATT&amp;CK T1090.003, T1530.
 */
public final class AnonymiserDownload implements Scenario {

  @Override
  public String word() {
    return "anonymiser_download";
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(
        part -> {
          Dice dice = part.dice();
          Networks networks = scene.world().networks();
          List<Network> cloaks = dice.chance(0.5) ? networks.anonymisers() : networks.hosting();
          Intruder intruder = Intruder.of(dice.pick(cloaks), scene, dice, 0.5);
          ScriptedSession session = part.session(intruder.visit(dice), part.startMillis());
          if (dice.chance(0.5)) {
            session.signIn().pause();
          }
          int files = Amounts.between(dice, 1, 12);
          BulkDownload.BY_HAND.take(session, FilesAtHand.of(scene).sensitive(dice, files), dice);
        });
  }
}
