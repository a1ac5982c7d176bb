package io.cordon.datagen.work;

import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.manner.ApplicationNames;
import io.cordon.datagen.manner.Scopes;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.List;

/** What is done for people by programs: applications that they allowed, and their own scripts. */
final class ApplicationWork {
  private static final double IN_USE = 0.4;
  private static final double ALLOWS_ONE = 0.006;
  private static final double UNKNOWN = 0.3;
  private static final List<String> TECHNICAL = List.of("IT", "Data Science");
  private static final double SCRIPTS = 0.4;
  private static final double RUNS_A_SCRIPT = 0.15;
  private static final int HOSTS = 4;

  private ApplicationWork() {}

  /** What a session brings; in most, nothing. */
  static void now(Session session) {
    Program application = session.person().habits().application();
    Dice dice = session.dice();
    if (dice.chance(ALLOWS_ONE)) {
      allow(session, application);
    }
    if (scripts(session) && dice.chance(RUNS_A_SCRIPT)) {
      script(session);
    }
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

  /** The one in use, again; else one that colleagues use, or that nobody knows, only to try it. */
  private static void allow(Session session, Program inUse) {
    Dice dice = session.dice();
    Program application = inUse;
    if (inUse == null) {
      application =
          dice.chance(UNKNOWN)
              ? Software.application(ApplicationNames.next(dice))
              : dice.pick(session.state().world().applications());
    }
    session.pass(5_000 + dice.below(60_000));
    session.add(
        session
            .by()
            .consent(session.now(), session.app(), application, Scopes.readAll(session.app())));
  }

  /** Whether it is one of the technical people who fetch files by scripts of their own. */
  private static boolean scripts(Session session) {
    return TECHNICAL.contains(session.person().department(session.day()).name())
        && hosts(session, 0).chance(SCRIPTS);
  }

  private static Dice hosts(Session session, int number) {
    long seed = session.state().world().settings().seed();
    return Purpose.EQUIPMENT.dice(seed, session.person().index(), number, 1);
  }

  /** Some files in quick succession, with one of the person's few machines for that. */
  private static void script(Session session) {
    Dice dice = session.dice();
    Visit visit =
        new Visit(
            dice.bits(),
            session.by().visit().address(),
            Software.scriptHost(hosts(session, 1 + dice.below(HOSTS))),
            Software.script(dice));
    VisitActs acts = VisitActs.of(session.by().account(), visit, dice);
    if (dice.chance(0.5)) {
      session.add(acts.signIn(session.now(), session.app()));
    }
    for (int files = dice.from(3, 25); files > 0 && !session.over(); files--) {
      session.pass(150 + (long) dice.exponential(1_200));
      session.add(acts.download(session.now(), session.some()));
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
