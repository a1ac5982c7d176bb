package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.Person;
import io.cordon.model.file.Audience;
import java.util.List;

/** Shares with colleagues, and shares that are taken back. */
final class InsideShares {
  private static final double WITH_COLLEAGUE = 0.06;
  private static final double FOLDER = 0.1;
  private static final double WITH_EVERYBODY = 0.03;
  private static final double TAKES_BACK = 0.02;

  private final Session session;
  private final Dice dice;

  InsideShares(Session session) {
    this.session = session;
    this.dice = session.dice();
  }

  /** What a session brings; in most, nothing. */
  void now() {
    if (dice.chance(WITH_EVERYBODY)) {
      Detail.Role role = dice.chance(0.5) ? Detail.Role.EDIT : Detail.Role.VIEW;
      share(session.some(), VisitActs.link(Audience.ORGANISATION, role, dice));
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
    Detail.Role role = dice.chance(0.6) ? Detail.Role.EDIT : Detail.Role.VIEW;
    share(item, VisitActs.named(Audience.INTERNAL, List.of(account), role));
  }

  private void share(Item item, Detail.Grant grant) {
    session.pass(1_000 + dice.below(60_000));
    if (!session.over()) {
      session.add(session.by().share(session.now(), item, grant));
      Account account = session.by().account();
      session
          .state()
          .grants()
          .add(session.person().index(), new OpenGrants.OpenGrant(account, item, grant));
    }
  }

  private void takeBack() {
    OpenGrants.OpenGrant given = session.state().grants().take(session.person().index(), dice);
    if (given != null && !session.over()) {
      Item item = session.state().world().states().now(given.item());
      session.add(session.by().as(given.account()).unshare(session.now(), item, given.grant()));
    }
  }
}
