package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.manner.Grants;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.Person;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shares with colleagues, and shares that are taken back. */
final class InsideShares {
  private static final double WITH_COLLEAGUE = 0.06;
  private static final double FOLDER = 0.1;
  private static final double WITH_EVERYBODY = 0.03;
  private static final double TAKES_BACK = 0.02;
  private static final double OPENS_IT = 0.8;
  private static final double MEAN_WAIT_MILLIS = TimeUnit.MINUTES.toMillis(70);

  private final Session session;
  private final Dice dice;

  InsideShares(Session session) {
    this.session = session;
    this.dice = session.dice();
  }

  /** What a session brings; in most, nothing. */
  void now() {
    if (dice.chance(WITH_EVERYBODY)) {
      share(session.some(), Grants.link(Audience.ORGANISATION, dice));
    }
    if (dice.chance(WITH_COLLEAGUE)) {
      withColleague();
    }
    if (dice.chance(TAKES_BACK)) {
      takeBack();
    }
  }

  private void withColleague() {
    Person colleague = dice.pick(session.state().world().people());
    if (colleague == session.person() || !colleague.employed(session.day())) {
      return;
    }
    Folder folder = session.stock().folder(dice);
    Item item = dice.chance(FOLDER) ? Item.of(folder) : session.some();
    Account account = colleague.account(session.app());
    if (share(item, Grants.people(Audience.INTERNAL, List.of(account), dice))
        && item.kind() == FileKind.FILE
        && dice.chance(OPENS_IT)) {
      comes(colleague, account, item);
    }
  }

  /** The colleague looks at it later on the same day, if that is still a working one. */
  private void comes(Person colleague, Account account, Item item) {
    long at = session.now() + 60_000 + (long) dice.exponential(MEAN_WAIT_MILLIS);
    int hour = Whereabouts.localHour(colleague, at);
    long day = Whereabouts.localDay(colleague, at);
    boolean works = hour >= 7 && hour < 19 && colleague.employed(day) && !colleague.onLeave(day);
    boolean underWay = !colleague.city(day).equals(colleague.city(day - 1));
    if (!works || underWay) {
      return;
    }
    VisitActs acts =
        VisitActs.of(account, session.state().whereabouts().visit(colleague, at, dice), dice);
    session.addLater(acts.open(at, item));
    if (dice.chance(0.3)) {
      session.addLater(acts.download(at + 5_000 + dice.below(120_000), item));
    }
  }

  /** Whether it was still in time. */
  private boolean share(Item item, Detail.Grant grant) {
    session.pass(1_000 + dice.below(60_000));
    if (session.over()) {
      return false;
    }
    session.add(session.by().share(session.now(), item, grant));
    Account account = session.by().account();
    session
        .state()
        .grants()
        .add(session.person().index(), new OpenGrants.OpenGrant(account, item, grant));
    return true;
  }

  private void takeBack() {
    OpenGrants.OpenGrant given = session.state().grants().take(session.person().index(), dice);
    if (given != null && !session.over()) {
      Item item = session.state().world().states().now(given.item());
      session.add(session.by().as(given.account()).unshare(session.now(), item, given.grant()));
    }
  }
}
