package io.cordon.datagen.incident.damage;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import java.util.List;

/**
 * Malware on the person's computer encrypts 200 to 2700 files within an hour, and the sync client
 * carries that to the cloud: renamed (half), replaced by a copy with another name (a third), or
 * simply deleted; with a note in the first folder. Two in three use an extension that is known for
 * it. The files are restored behind the scenes: nobody else sees the new names. ATT&amp;CK T1486,
 * T1485.
 */
public final class Ransomware implements Scenario {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int LEAST_FILES = 200;
  private static final int MOST_FILES = 2_700;
  private static final List<String> KNOWN =
      List.of(".locked", ".encrypted", ".lockbit", ".akira", ".crypt", ".ryk");

  private static final List<String> NOTES =
      List.of(
          "HOW_TO_GET_YOUR_FILES_BACK.txt",
          "README.txt",
          "readme_restore.html",
          "Read me first.txt",
          "RECOVER-FILES.txt",
          "decrypt-info.hta",
          "Instructions.html");

  @Override
  public String word() {
    return "ransomware";
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    int files = Amounts.between(dice, LEAST_FILES, scene.pace().most(MOST_FILES, LEAST_FILES + 50));
    String extension = dice.chance(2.0 / 3) ? dice.pick(KNOWN) : "." + dice.hex(dice.from(4, 8));
    double way = dice.uniform();
    double gap = 0.8 * scene.pace().millis(HOUR_MILLIS) / files;
    ScriptedSession session = part.session(syncing(scene, dice), part.startMillis());
    List<Item> items = FilesAtHand.of(scene).everything(dice, files);
    session.upload(note(items.get(0).folder(), dice));
    for (Item item : items) {
      session.pause(1 + (long) dice.exponential(gap));
      if (way < 0.5) {
        session.rename(item, item.name() + extension);
      } else {
        if (way < 0.83) {
          session.upload(copy(item, extension, dice)).pause(dice.from(5, 60));
        }
        session.delete(item);
      }
    }
  }

  /** The sync client on the person's own computer, at home or in the office. */
  private static Visit syncing(Scene scene, Dice dice) {
    Person lead = scene.lead();
    long day = scene.epochDay();
    String address =
        dice.chance(0.5)
            ? lead.homeAddress(day)
            : scene.world().networks().office(lead.home()).address(dice);
    return new Visit(dice.bits(), address, lead.computer(day), Software.SYNC_CLIENT);
  }

  private static Item copy(Item item, String extension, Dice dice) {
    return Item.file(
        dice.bits(),
        item.name() + extension,
        item.folder(),
        item.sizeBytes() + 512,
        Sensitivity.UNLABELLED);
  }

  private static Item note(Folder folder, Dice dice) {
    return Item.file(
        dice.bits(), dice.pick(NOTES), folder, dice.from(700, 9_000), Sensitivity.UNLABELLED);
  }
}
