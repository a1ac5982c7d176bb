package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Absences;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.Colleagues;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.script.Window;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * Before a leave or a last day somebody hands over: on one or two workdays they download 3 to 8
 * times as many files as on others, all of their own projects, and open their folders to a
 * colleague.
 */
public final class HandOver implements Scenario {
  private static final int DAYS_BEFORE = 6;

  @Override
  public String word() {
    return "hand_over";
  }

  @Override
  public int days() {
    return 4;
  }

  @Override
  public Window window(World world, Person person) {
    long end =
        person.lastDay() == Long.MAX_VALUE
            ? Absences.nextLeave(world, person)
            : person.lastDay() + 1;
    return end == Long.MAX_VALUE ? Window.NONE : new Window(end - DAYS_BEFORE, end - days());
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("plan");
    double factor = Amounts.factor(dice, 3, 8);
    Person heir = Colleagues.any(scene, dice);
    return scene.daily(dice.from(1, 2), Hours.WORK, part -> hand(scene, part, factor, heir));
  }

  private static void hand(Scene scene, Part part, double factor, Person heir) {
    Dice dice = part.dice();
    int files = Math.max(6, dice.poisson((factor - 1) * scene.lead().habits().downloadsPerDay()));
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession session = part.session(part.startMillis());
    BulkDownload.of(dice, files).take(session, hand.own(dice, files), dice);
    Folder folder = hand.stock(dice).folder(dice);
    session.shareWith(Item.of(folder), Audience.INTERNAL, List.of(heir.account(scene.app())));
  }
}
