package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.Window;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import java.util.List;

/**
 * Somebody who is about to leave takes files along: 4 to 12 times as many as on other days, a
 * quarter of them of projects of others, on two to five workdays within the last three weeks.
 * ATT&amp;CK T1530, T1213.
 */
public final class LeaverHarvest implements Scenario {
  private static final int EARLIEST_DAYS_BEFORE = 21;
  private static final double CROSS_PROJECT = 0.25;

  @Override
  public String word() {
    return "mass_download_before_leaving";
  }

  @Override
  public int days() {
    return 9;
  }

  @Override
  public Window window(World world, Person person) {
    long last = person.lastDay();
    return last == Long.MAX_VALUE
        ? Window.NONE
        : new Window(Math.max(person.firstDay(), last - EARLIEST_DAYS_BEFORE), last - days() + 1);
  }

  @Override
  public boolean isBrief() {
    return true;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("plan");
    double factor = Amounts.factor(dice, 4, 12);
    return scene.daily(dice.from(2, 5), Hours.WORK, part -> take(scene, part, factor));
  }

  private static void take(Scene scene, Part part, double factor) {
    Dice dice = part.dice();
    double extra = (factor - 1) * scene.lead().habits().downloadsPerDay();
    int files = Math.max(8, dice.poisson(extra));
    BulkDownload.of(dice, files)
        .take(
            part.session(part.startMillis()),
            FilesAtHand.of(scene).mixed(dice, files, CROSS_PROJECT, false),
            dice);
  }
}
