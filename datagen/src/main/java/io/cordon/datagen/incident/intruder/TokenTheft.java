package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import java.util.List;

/**
 * A stolen session is used through a residential proxy in the person's own city, in working hours:
 * 15 to 65 files in one or two days, half of the time with what looks like the same device. Nobody
 * signs in. ATT&amp;CK T1539, T1550.004, T1090.002.
 */
public final class TokenTheft implements Scenario {

  @Override
  public String word() {
    return "token_theft";
  }

  @Override
  public int days() {
    return 4;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("intruder");
    Intruder intruder = Intruder.of(proxy(scene, dice), scene, dice, 0.5);
    int files = Amounts.between(dice, 15, 65);
    int days = dice.chance(0.5) ? 2 : 1;
    return scene.daily(
        days,
        Hours.WORK,
        part -> {
          int share = Amounts.share(files, days, part.number());
          intruder
              .haul(part.dice(), share)
              .take(
                  part.session(intruder.visit(part.dice()), part.startMillis()),
                  FilesAtHand.of(scene).mixed(part.dice(), share, 0.1, part.dice().chance(0.4)),
                  part.dice());
        });
  }

  /** A line of another provider than the person's own. */
  private static Network proxy(Scene scene, Dice dice) {
    Network own = scene.lead().provider(scene.epochDay());
    List<Network> others =
        scene.world().networks().providers(scene.lead().home()).stream()
            .filter(network -> !network.equals(own))
            .toList();
    return dice.pick(others);
  }
}
