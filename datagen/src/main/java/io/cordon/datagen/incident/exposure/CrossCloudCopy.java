package io.cordon.datagen.incident.exposure;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.List;
import java.util.Set;

/**
 * One to four sensitive files are downloaded in one cloud and uploaded, under the same names and
 * without the labels, to the person's drive in another, where they get links for anyone; within the
 * hour. ATT&amp;CK T1567.002, T1537.
 */
public final class CrossCloudCopy implements Scenario {

  @Override
  public String word() {
    return "cross_cloud_copy";
  }

  @Override
  public boolean suits(Set<App> clouds) {
    return clouds.size() > 1;
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return Clouds.withDrive(person).size() < 2 ? List.of() : Clouds.of(person, epochDay);
  }

  @Override
  public List<Episode> play(Scene scene) {
    return scene.once(part -> play(scene, part));
  }

  private static void play(Scene scene, Part part) {
    Dice dice = part.dice();
    App target =
        dice.pick(
            Clouds.withDrive(scene.lead()).stream().filter(app -> app != scene.app()).toList());
    FileStock drive = scene.lead().drive(target);
    ScriptedSession from = part.session(part.startMillis());
    List<Item> loot = FilesAtHand.of(scene).sensitive(dice, dice.from(1, 4));
    for (Item item : loot) {
      from.download(item).pause();
    }
    from.pause();
    ScriptedSession to =
        part.session(
            target,
            scene.lead().account(target),
            scene.usual(from.nowMillis(), dice),
            from.nowMillis());
    for (Item item : loot) {
      Item copy =
          Item.file(
              dice.bits(),
              item.name(),
              Folder.root(drive.library()),
              item.sizeBytes(),
              Sensitivity.UNLABELLED);
      to.upload(copy).pause();
      to.link(copy, Audience.ANYONE);
      to.pause();
    }
  }
}
