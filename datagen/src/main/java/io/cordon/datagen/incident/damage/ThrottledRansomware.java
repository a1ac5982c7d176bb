package io.cordon.datagen.incident.damage;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Malware that wants to stay unseen renames some 20 files an hour, round the clock for three days,
 * and gives them an extension that no list knows. It runs on the person's computer at home.
 * ATT&amp;CK T1486, T1030.
 */
public final class ThrottledRansomware implements Scenario {
  private static final int DAYS = 3;
  private static final int FILES_PER_DAY = 20 * 24;
  private static final int FILES_PER_CONNECTION = 20;

  @Override
  public String word() {
    return "throttled_ransomware";
  }

  @Override
  public int days() {
    return DAYS + 1;
  }

  @Override
  public boolean isBrief() {
    return false;
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("plan");
    String extension = "." + dice.hex(dice.from(4, 8));
    List<Episode> parts = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      long start = scene.startMillis() + TimeUnit.DAYS.toMillis(day);
      parts.add(scene.part(day, start, part -> encrypt(scene, part, extension)));
    }
    return parts;
  }

  private static void encrypt(Scene scene, Part part, String extension) {
    Dice dice = part.dice();
    Person lead = scene.lead();
    long day = scene.epochDay();
    // All parts draw the same files, so that each goes on where the one before it ended.
    List<Item> all = FilesAtHand.of(scene).everything(scene.dice("files"), FILES_PER_DAY * DAYS);
    int first = part.number() * FILES_PER_DAY;
    long slot = TimeUnit.DAYS.toMillis(1) / FILES_PER_DAY;
    ScriptedSession session = null;
    int done = 0;
    for (Item item :
        all.subList(Math.min(first, all.size()), Math.min(first + FILES_PER_DAY, all.size()))) {
      if (done % FILES_PER_CONNECTION == 0) {
        Visit home =
            new Visit(dice.bits(), lead.homeAddress(day), lead.computer(day), Software.SYNC_CLIENT);
        session = part.session(home, part.startMillis() + done * slot);
      }
      done++;
      long jitter = (long) (dice.uniform() * slot);
      session.pause(jitter).rename(item, item.name() + extension).pause(slot - jitter);
    }
  }
}
