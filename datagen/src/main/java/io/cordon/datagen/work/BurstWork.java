package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.stock.FileNames;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Bursts;
import io.cordon.model.activity.Verb;
import java.util.List;

/** What somebody innocently does to very many files in one session. */
final class BurstWork {
  private static final double NEW_DEVICE = 0.5;
  private static final double THROUGH_CLIENT = 0.4;
  private static final double MANAGED = 0.7;

  private final Session session;
  private final Dice dice;

  BurstWork(Session session) {
    this.session = session;
    this.dice = session.dice();
  }

  void now(Bursts.Burst burst) {
    switch (burst) {
      case SYNC_STORM -> syncStorm((int) dice.pareto(1.43, 150, 6_000));
      case BULK_MOVE -> bulkMove((int) dice.pareto(1.25, 100, 4_000));
      case CLEAN_UP -> cleanUp((int) dice.pareto(1.25, 60, 3_000));
    }
  }

  /** So many files come down, library by library, as when a device fills up. */
  private void syncStorm(int files) {
    Device device = session.by().visit().device();
    if (dice.chance(NEW_DEVICE)) {
      device = Software.computer(Software.Browser.any(dice), dice.chance(MANAGED), dice);
    }
    List<FileStock> stocks = session.stocks();
    int left = files;
    for (int i = 0; i < stocks.size() && left > 0; i++) {
      session.open(stocks.get(i));
      VisitActs client = on(device);
      int count = Math.min(left, stocks.get(i).size() * FileStock.DEPTH);
      for (int number = 0; number < count && !session.over(); number++) {
        session.pass(50 + dice.below(2_000));
        Item item = session.state().world().states().now(stocks.get(i).file(number));
        session.add(client.of(Verb.SYNC, session.now(), item));
      }
      left -= count;
    }
  }

  private VisitActs on(Device device) {
    Visit visit = session.by().visit();
    Visit there = new Visit(visit.key(), visit.address(), device, Software.SYNC_CLIENT);
    return VisitActs.of(session.by().account(), there, dice);
  }

  /** Old files go to another folder, or get better names. */
  private void bulkMove(int files) {
    boolean names = dice.chance(0.3);
    VisitActs by = byHandOrClient();
    Folder to = session.stock().folder(dice);
    for (int i = 0; i < files && !session.over(); i++) {
      session.pass(200 + dice.below(3_000));
      Item item = old();
      Act act =
          names || item.folder().key() == to.key()
              ? by.rename(session.now(), item, FileNames.next(dice))
              : by.move(session.now(), item, to);
      session.add(act);
    }
  }

  private void cleanUp(int files) {
    VisitActs by = byHandOrClient();
    for (int i = 0; i < files && !session.over(); i++) {
      session.pass(100 + dice.below(2_000));
      session.add(by.delete(session.now(), old()));
    }
  }

  /** In the browser, or in a folder of the computer that is kept in step. */
  private VisitActs byHandOrClient() {
    boolean atComputer = session.by().visit().device().kind() == Device.Kind.COMPUTER;
    return atComputer && dice.chance(THROUGH_CLIENT)
        ? session.by().through(Software.SYNC_CLIENT)
        : session.by();
  }

  /** A file that nobody opened in the time that is watched, and nobody will. */
  private Item old() {
    Sensitivity label =
        dice.chance(0.06)
            ? Sensitivity.CONFIDENTIAL
            : dice.chance(0.4) ? Sensitivity.GENERAL : Sensitivity.UNLABELLED;
    return session.stock().fresh(dice, label);
  }
}
