package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Haul;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import java.util.List;

/**
 * On 15 workdays the person takes half as many files again as is their habit, at least one a day,
 * all of them sensitive and a quarter of projects of others; from the usual places, at the usual
 * times. ATT&CK T1030, T1530.
 */
public final class SlowExfiltration implements Scenario {
  private static final int WORKDAYS = 15;
  private static final double EXTRA = 0.5;
  private static final double CROSS_PROJECT = 0.25;

  @Override
  public String word() {
    return "slow_exfiltration";
  }

  @Override
  public int days() {
    return 24;
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.daily(WORKDAYS, Hours.WORK, part -> take(scene, part));
  }

  private static void take(Scene scene, Part part) {
    Dice dice = part.dice();
    int files = Math.max(1, dice.poisson(EXTRA * scene.lead().habits().downloadsPerDay()));
    Haul.BY_HAND.take(
        part.session(part.startMillis()),
        FilesAtHand.of(scene).mixed(dice, files, CROSS_PROJECT, true),
        dice);
  }
}
