package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.Verb;
import java.util.concurrent.TimeUnit;

/** People from outside who come, some time after a session, for what was shared in it. */
final class Callers {
  private static final double MEAN_WAIT_MILLIS = TimeUnit.MINUTES.toMillis(90);
  private static final double LONGEST_WAIT_MILLIS = TimeUnit.HOURS.toMillis(30);

  private final Session session;
  private final Dice dice;

  Callers(Session session) {
    this.session = session;
    this.dice = session.dice();
  }

  /** Somebody who was named opens the file, and may download it. */
  void comes(Account account, Network from, Item item) {
    VisitActs guest = VisitActs.of(account, visit(from), dice);
    long at = later();
    session.addLater(guest.open(at, item));
    if (dice.chance(0.5)) {
      session.addLater(guest.download(at + 5_000 + dice.below(300_000), item));
    }
  }

  /**
   * Somebody follows a link.
   *
   * @param known whether they are signed in with an address of their own
   */
  void follows(Network from, Item item, Detail.Grant link, boolean known) {
    Partners partners = session.state().world().partners();
    Account account = known ? partners.freemail(dice) : Partners.visitor(dice);
    VisitActs visitor = VisitActs.of(account, visit(from), dice);
    long at = later();
    session.addLater(visitor.throughLink(Verb.OPEN, at, item, link));
    if (dice.chance(0.4)) {
      long then = at + 3_000 + dice.below(200_000);
      session.addLater(visitor.throughLink(Verb.DOWNLOAD, then, item, link));
    }
  }

  private Visit visit(Network from) {
    Software.Browser browser = Software.Browser.any(dice);
    return new Visit(
        dice.bits(),
        from.address(dice),
        Software.computer(browser, false, dice),
        Software.browser(browser, session.day()));
  }

  private long later() {
    double wait = Math.min(LONGEST_WAIT_MILLIS, dice.exponential(MEAN_WAIT_MILLIS));
    return session.now() + TimeUnit.MINUTES.toMillis(2) + (long) wait;
  }
}
