package io.cordon.datagen.incident.insider;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Department;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * The person passes files to one accomplice at a partner with whom another department works, and
 * their own does not: one to four shares on each of five workdays, 70 % of them sensitive.
 * ATT&amp;CK T1537, T1567.
 */
public final class PartnerMule implements Scenario {
  private static final int WORKDAYS = 5;
  private static final double SENSITIVE = 0.7;

  @Override
  public String word() {
    return "partner_mule";
  }

  @Override
  public int days() {
    return 9;
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return domains(world, person, epochDay).isEmpty() ? List.of() : Clouds.of(person, epochDay);
  }

  @Override
  public boolean isBrief() {
    return true;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("accomplice");
    String domain = dice.pick(domains(scene.world(), scene.lead(), scene.epochDay()));
    Account accomplice = scene.world().partners().person(dice, domain);
    return scene.daily(WORKDAYS, Hours.WORK, part -> pass(scene, part, accomplice));
  }

  private static void pass(Scene scene, Part part, Account accomplice) {
    Dice dice = part.dice();
    FilesAtHand hand = FilesAtHand.of(scene);
    ScriptedSession session = part.session(part.startMillis());
    int shares = dice.from(1, 4);
    for (int i = 0; i < shares; i++) {
      Item item =
          dice.chance(SENSITIVE) ? hand.sensitive(dice, 1).get(0) : hand.own(dice, 1).get(0);
      session.leadUp().open(item).pause(scene.pace().openedMillis(dice));
      session.inEarnest().shareWith(item, Audience.EXTERNAL, List.of(accomplice));
      session.pause();
    }
  }

  /** Domains of partners of other departments. */
  private static List<String> domains(World world, Person person, long epochDay) {
    Department own = person.department(epochDay);
    return world.partners().domains().stream()
        .filter(domain -> !own.partnerDomains().contains(domain))
        .toList();
  }
}
