package io.cordon.datagen.incident.exposure;

import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.file.Audience;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder gets a link for anyone, and so do the sensitive files in it, of which the person opened
 * three to nine on the same day. Half of the time a stranger downloads some of them. ATT&amp;CK
 * T1567, T1530.
 */
public final class PublicFolder implements Scenario {
  private static final int LEAST_FILES = 3;

  @Override
  public String word() {
    return "public_folder";
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    List<Item> files = filesOfOneFolder(scene, dice.from(LEAST_FILES, 9), dice);
    Folder folder = files.get(0).folder();
    ScriptedSession session = part.session(part.startMillis()).leadUp();
    for (Item item : files) {
      session.open(item).pause();
    }
    session.inEarnest().pause(scene.pace().openedMillis(dice));
    Detail.Grant link = session.link(Item.of(folder), Audience.ANYONE);
    if (dice.chance(0.5)) {
      Intruder stranger =
          Intruder.at(dice.pick(scene.world().networks().foreign()), scene.epochDay(), dice);
      ScriptedSession visit =
          part.session(
              scene.app(),
              Partners.visitor(dice),
              stranger.visit(dice),
              session.nowMillis() + scene.pace().stepMillis(dice));
      for (Item item : files) {
        visit.downloadThrough(link, item).pause();
      }
    }
  }

  /** Sensitive files of a folder, new ones where it has too few. */
  private static List<Item> filesOfOneFolder(Scene scene, int atMost, Dice dice) {
    FileStock stock = FilesAtHand.of(scene).stock(dice);
    Folder folder = stock.confidentialFolder();
    if (folder == null) {
      folder = stock.folder(dice);
    }
    List<Item> files = new ArrayList<>();
    for (Item item : stock.sensitive(100)) {
      Item now = scene.world().states().now(item);
      boolean inIt = now.folder().equals(folder) && now.label().isSensitive();
      if (inIt && files.size() < atMost) {
        files.add(now);
      }
    }
    while (files.size() < LEAST_FILES) {
      files.add(stock.fresh(dice, Sensitivity.CONFIDENTIAL).in(folder));
    }
    return files;
  }
}
