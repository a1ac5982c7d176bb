package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Haul;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * The person teaches the detector first: for 30 days they download 3 % more each day than the day
 * before, so that it takes the rise for a habit; then, on two days, four times what they began with
 * at the end of the rise, half of it sensitive. Where the log is shorter, so is the rise.
 * ATT&amp;CK T1562, T1530.
 */
public final class PoisonedBaseline implements Scenario {
  private static final double RISE = 1.03;
  private static final int RISING_DAYS = 30;
  private static final int HARVEST_DAYS = 2;
  private static final double HARVEST = 4;

  @Override
  public String word() {
    return "poisoned_baseline";
  }

  @Override
  public int days() {
    return RISING_DAYS + HARVEST_DAYS + 2;
  }

  @Override
  public int leastDays() {
    return 12;
  }

  @Override
  public List<Episode> play(Scene scene) {
    int rising = Math.min(RISING_DAYS, scene.daysLeft() - HARVEST_DAYS - 1);
    return scene.daily(rising + HARVEST_DAYS, Hours.DAYTIME, part -> download(scene, part, rising));
  }

  private static void download(Scene scene, Part part, int rising) {
    Dice dice = part.dice();
    double habit = scene.lead().habits().downloadsPerDay();
    FilesAtHand hand = FilesAtHand.of(scene);
    double peak = StrictMath.pow(RISE, Math.min(part.number(), rising));
    boolean harvest = part.number() >= rising;
    double extra = habit * ((harvest ? HARVEST * peak : peak) - 1);
    int files = Math.max(harvest ? 10 : 0, dice.poisson(extra));
    ScriptedSession session = part.session(part.startMillis());
    Haul way = Haul.of(dice, files);
    way.take(session, hand.own(dice, harvest ? files - files / 2 : files), dice);
    if (harvest) {
      way.take(session, hand.sensitive(dice, files / 2), dice);
    }
  }
}
