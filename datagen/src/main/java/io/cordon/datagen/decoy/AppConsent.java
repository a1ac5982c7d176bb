package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.manner.Scopes;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.DelegatedApp;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * Somebody allows an application that colleagues use already, and it fetches 3 to 15 files on each
 * of the next three days in their name.
 */
public final class AppConsent implements Scenario {
  private static final int DAYS = 3;

  @Override
  public String word() {
    return "app_consent";
  }

  @Override
  public int days() {
    return DAYS;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("application");
    Program program = dice.pick(scene.world().applications());
    DelegatedApp app =
        DelegatedApp.on(dice.pick(scene.world().networks().hosting()), program, dice);
    return scene.daily(DAYS, Hours.ANY, part -> fetch(scene, part, app));
  }

  private static void fetch(Scene scene, Part part, DelegatedApp app) {
    Dice dice = part.dice();
    long at = part.startMillis();
    if (part.number() == 0) {
      ScriptedSession consent = part.session(at);
      consent.consent(app.program(), Scopes.readAll(scene.app())).pause();
      at = consent.nowMillis();
    }
    BulkDownload.BY_SCRIPT.take(
        part.session(app.visit(dice), at), FilesAtHand.of(scene).own(dice, dice.from(3, 15)), dice);
  }
}
