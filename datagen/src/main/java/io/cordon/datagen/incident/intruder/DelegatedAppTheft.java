package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.manner.Scopes;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.DelegatedApp;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * The person is tricked into allowing an application of a stranger, which minutes to hours later
 * copies 60 to 1500 files in the person's name from a rented server. ATT&amp;CK T1528, T1530.
 */
public final class DelegatedAppTheft implements Scenario {
  private static final int MOST_TO_WATCH = 90;

  @Override
  public String word() {
    return "delegated_app_theft";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    DelegatedApp app =
        DelegatedApp.unknown(scene.world(), dice.pick(scene.world().networks().hosting()), dice);
    ScriptedSession consent = part.session(part.startMillis());
    consent.consent(app.program(), Scopes.readAll(scene.app()));
    consent.pause(scene.pace().stepMillis(dice));
    int files = Amounts.between(dice, 60, scene.pace().most(1_500, MOST_TO_WATCH));
    ScriptedSession bulk = part.session(app.visit(dice), consent.nowMillis());
    BulkDownload.BY_SCRIPT.take(bulk, FilesAtHand.of(scene).everything(dice, files), dice);
  }
}
