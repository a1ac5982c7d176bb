package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import java.util.List;

/**
 * On 15 workdays the person takes half as many files again as is their habit, at least one a day,
 * all of them sensitive and a quarter of projects of others; from the usual places, at the usual
 * times. ATT&amp;CK T1030, T1530.
 */
public final class SlowExfiltration implements Scenario {
  private static final int WORKDAYS = 15;
  private static final double EXTRA = 0.5;
  private static final double MOST_OF_MEAN = 2;
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
    double perDay = Math.max(1, EXTRA * scene.lead().habits().downloadsPerDay());
    // All parts draw the same files, so that each takes those that the ones before it left.
    int most = (int) StrictMath.round(perDay * MOST_OF_MEAN) + 1;
    List<Item> all =
        FilesAtHand.of(scene).mixed(scene.dice("files"), most * WORKDAYS, CROSS_PROJECT, true);
    int files = Math.min(most, Math.max(1, part.dice().poisson(perDay)));
    int first = part.number() * most;
    BulkDownload.BY_HAND.take(
        part.session(part.startMillis()), all.subList(first, first + files), part.dice());
  }
}
