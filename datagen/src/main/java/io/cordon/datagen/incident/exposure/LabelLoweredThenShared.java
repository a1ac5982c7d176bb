package io.cordon.datagen.incident.exposure;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.manner.LoweredLabels;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The labels of two to five sensitive files are lowered or removed, and within hours the files are
 * shared with a stranger (70 %) or put behind links for anyone; on one to three workdays.
 * ATT&amp;CK T1562, T1567.
 */
public final class LabelLoweredThenShared implements Scenario {
  @Override
  public String word() {
    return "label_lowered_then_shared";
  }

  @Override
  public int days() {
    return 6;
  }

  @Override
  public boolean isBrief() {
    return true;
  }

  @Override
  public boolean suits(Set<App> clouds) {
    return !Set.of(App.DROPBOX).containsAll(clouds);
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return Clouds.withLabels(person, epochDay);
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("plan");
    Account stranger = scene.world().partners().stranger(dice);
    boolean byLink = dice.chance(0.3);
    return scene.daily(
        dice.from(1, 3), Hours.WORK, part -> play(scene, part, byLink ? null : stranger));
  }

  /** All labels first, then all shares. */
  private static void play(Scene scene, Part part, Account stranger) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(part.startMillis());
    List<Item> lowered = new ArrayList<>();
    for (Item item : FilesAtHand.of(scene).sensitive(dice, dice.from(2, 5))) {
      session.leadUp().open(item).pause(scene.pace().openedMillis(dice) / 4);
      lowered.add(
          session.inEarnest().label(item, LoweredLabels.next(dice), LoweredLabels.reason(dice)));
      session.pause();
    }
    session.pause(scene.pace().stepMillis(dice));
    for (Item item : lowered) {
      if (stranger == null) {
        session.link(item, Audience.ANYONE);
      } else {
        session.shareWith(item, Audience.EXTERNAL, List.of(stranger));
      }
      session.pause();
    }
  }
}
