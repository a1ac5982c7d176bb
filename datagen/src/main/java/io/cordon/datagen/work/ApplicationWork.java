package io.cordon.datagen.work;

import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.List;

/** What an application does in the name of somebody who allowed it to, from its own servers. */
final class ApplicationWork {
  private static final double IN_USE = 0.4;

  private ApplicationWork() {}

  /** What a session brings; in most, nothing. */
  static void now(Session session) {
    Program application = session.person().habits().application();
    Dice dice = session.dice();
    if (application == null || !dice.chance(IN_USE)) {
      return;
    }
    VisitActs acts =
        VisitActs.of(
            session.by().account(),
            visit(application, session.state().world().networks().hosting()),
            dice);
    for (int files = dice.from(1, 6); files > 0 && !session.over(); files--) {
      session.pass(300 + dice.below(4_000));
      session.add(
          dice.chance(0.6)
              ? acts.download(session.now(), session.some())
              : acts.open(session.now(), session.some()));
    }
  }

  /** Where an application runs: always on the same rented server. */
  static Visit visit(Program application, List<Network> hosting) {
    Dice its = Purpose.APPLICATION.dice(application.key());
    Network network = its.pick(hosting);
    return new Visit(
        its.bits(),
        network.address(its),
        Software.server(application.name(), false, its),
        application);
  }
}
