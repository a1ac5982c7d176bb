package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import java.util.List;

/**
 * An intruder uses the account from a country and network where the person never was: 15 to 115
 * files in one or two days, 80 % with a new device. Half guessed or fished the password and sign
 * in, some after failures; the others stole a session and never do. ATT&amp;CK T1078.004, T1530.
 */
public final class AccountTakeover implements Scenario {

  @Override
  public String word() {
    return "account_takeover";
  }

  @Override
  public int days() {
    return 2;
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("intruder");
    Intruder intruder =
        Intruder.of(dice.pick(scene.world().networks().foreign()), scene, dice, 0.8);
    int files = Amounts.between(dice, 15, scene.pace().most(115, 40));
    int days = files > 25 && dice.chance(0.5) ? 2 : 1;
    boolean password = dice.chance(0.5);
    return scene.daily(
        days,
        Hours.ANY,
        part -> take(scene, part, intruder, Amounts.share(files, days, part.number()), password));
  }

  private static void take(Scene scene, Part part, Intruder intruder, int files, boolean password) {
    Dice dice = part.dice();
    ScriptedSession session = part.session(intruder.visit(dice), part.startMillis());
    if (password) {
      signIn(session, part.number() == 0 ? Amounts.between(dice, 1, 20) - 1 : 0);
    }
    FilesAtHand hand = FilesAtHand.of(scene);
    intruder.haul(dice, files).take(session, hand.mixed(dice, files, 0.1, dice.chance(0.3)), dice);
  }

  private static void signIn(ScriptedSession session, int failures) {
    for (int i = 0; i < failures; i++) {
      session.failToSignIn().pause();
    }
    session.signIn().pause();
  }
}
