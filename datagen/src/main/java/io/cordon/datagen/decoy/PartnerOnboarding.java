package io.cordon.datagen.decoy;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.model.file.Audience;
import java.util.ArrayList;
import java.util.List;

/**
 * People of a partner that the department has little to do with so far begin to work with it: one
 * to three of them get access to a folder and to three to ten files, some of them sensitive, over
 * two workdays.
 */
public final class PartnerOnboarding implements Scenario {
  private static final double SENSITIVE = 0.15;

  @Override
  public String word() {
    return "partner_onboarding";
  }

  @Override
  public int days() {
    return 4;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("partner");
    List<String> domains = scene.lead().department(scene.epochDay()).partnerDomains();
    String domain = domains.get(domains.size() - 1);
    List<Account> people = new ArrayList<>();
    for (int i = dice.from(1, 3); i > 0; i--) {
      Account person = scene.world().partners().person(dice, domain);
      if (!people.contains(person)) {
        people.add(person);
      }
    }
    return scene.daily(2, Hours.WORK, part -> share(scene, part, people));
  }

  private static void share(Scene scene, Part part, List<Account> people) {
    Dice dice = part.dice();
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession session = part.session(part.startMillis());
    if (part.number() == 0) {
      Folder folder = hand.stock(dice).folder(dice);
      session.shareWith(Item.of(folder), Audience.EXTERNAL, people).pause();
    }
    for (int i = dice.from(2, 5); i > 0; i--) {
      Item item =
          dice.chance(SENSITIVE) ? hand.sensitive(dice, 1).get(0) : hand.own(dice, 1).get(0);
      session.open(item).pause();
      session.shareWith(item, Audience.EXTERNAL, List.of(dice.pick(people))).pause();
    }
  }
}
