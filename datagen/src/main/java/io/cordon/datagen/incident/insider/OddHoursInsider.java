package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.world.Person;
import java.util.List;

/**
 * On four nights the person takes 15 to 55 files each, from home by the own provider and with the
 * own computer: nothing is odd but the hour. ATT&amp;CK T1530, T1213.
 */
public final class OddHoursInsider implements Scenario {
  private static final int NIGHTS = 4;

  @Override
  public String word() {
    return "odd_hours_insider";
  }

  @Override
  public int days() {
    return NIGHTS;
  }

  @Override
  public Hours hours() {
    return Hours.NIGHT;
  }

  @Override
  public boolean isBrief() {
    return false;
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.daily(NIGHTS, Hours.NIGHT, part -> take(scene, part));
  }

  private static void take(Scene scene, Part part) {
    Dice dice = part.dice();
    Person lead = scene.lead();
    long day = scene.epochDay();
    Visit home =
        new Visit(dice.bits(), lead.homeAddress(day), lead.computer(day), lead.browser(day));
    int files = Amounts.between(dice, 15, 55);
    BulkDownload.of(dice, files)
        .take(
            part.session(home, part.startMillis()).leadUp().beginAsUsual().inEarnest(),
            FilesAtHand.of(scene).mixed(dice, files, 0.1, false),
            dice);
  }
}
