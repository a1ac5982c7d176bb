package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The person teaches the detector first: for 30 days they download 3 % more each day than the day
 * before, at work only, so that it takes the rise for a habit; then, on two days, four times what
 * they do at the end of the rise, half of it sensitive. Only these two days are the incident. Where
 * the log is shorter, so is the rise. ATT&amp;CK T1562, T1530.
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
    int workdays = workdays(scene);
    return scene.daily(
        workdays, Hours.WORK, part -> download(scene, part, workdays - HARVEST_DAYS));
  }

  /** How many workdays the scene has: those of a month, or what the log still has. */
  private static int workdays(Scene scene) {
    long end =
        scene.startMillis()
            + TimeUnit.DAYS.toMillis(Math.min(RISING_DAYS + HARVEST_DAYS, scene.daysLeft()));
    long workdays =
        scene.starts(RISING_DAYS + HARVEST_DAYS, Hours.WORK).stream()
            .filter(start -> start < end)
            .count();
    return (int) Math.max(HARVEST_DAYS + 1, workdays);
  }

  /** The rise only leads up to the incident: nobody is to be found for a little more work. */
  private static void download(Scene scene, Part part, int rising) {
    Dice dice = part.dice();
    boolean harvest = part.number() >= rising;
    long day = TimeUnit.MILLISECONDS.toDays(part.startMillis() - scene.startMillis());
    double peak = StrictMath.pow(RISE, (double) Math.min(RISING_DAYS, day));
    double extra =
        scene.lead().habits().downloadsPerDay() * ((harvest ? HARVEST * peak : peak) - 1);
    int files = Math.max(harvest ? 10 : 0, dice.poisson(extra));
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession session = part.session(part.startMillis());
    BulkDownload way = BulkDownload.of(dice, files);
    if (harvest) {
      way.take(session, hand.own(dice, files - files / 2), dice);
      way.take(session, hand.sensitive(dice, files / 2), dice);
    } else {
      way.take(session.leadUp(), hand.own(dice, files), dice);
    }
  }
}
