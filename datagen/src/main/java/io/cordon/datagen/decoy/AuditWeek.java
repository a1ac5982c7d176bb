package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * An internal auditor reads 100 to 600 files on five workdays, most of them of other departments
 * and many of them sensitive, and downloads every fourth.
 */
public final class AuditWeek implements Scenario {
  private static final List<String> DEPARTMENTS = List.of("Audit", "Compliance", "Risk");
  private static final int WORKDAYS = 5;
  private static final double CROSS_PROJECT = 0.8;

  @Override
  public String word() {
    return "audit_week";
  }

  @Override
  public int days() {
    return 9;
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return DEPARTMENTS.contains(person.department(epochDay).name())
        ? Clouds.of(person, epochDay)
        : List.of();
  }

  @Override
  public List<Episode> play(Scene scene) {
    int files = Amounts.between(scene.dice("plan"), 100, scene.pace().most(600, 120));
    return scene.daily(
        WORKDAYS,
        Hours.WORK,
        part -> read(scene, part, Amounts.share(files, WORKDAYS, part.number())));
  }

  private static void read(Scene scene, Part part, int files) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    FilesAtHand hand = FilesAtHand.of(scene);
    for (Item item : hand.mixed(dice, files, CROSS_PROJECT, dice.chance(0.3))) {
      session.open(item).pause();
      if (dice.chance(0.25)) {
        session.download(item).pause();
      }
    }
  }
}
