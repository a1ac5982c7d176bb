package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.manner.Grants;
import io.cordon.datagen.outside.Partners;
import io.cordon.datagen.random.Dice;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * A person's ordinary shares with people outside: mostly with partners, and seldom sensitive. Links
 * for anyone are never on sensitive files; whoever makes such a link by mistake is a decoy.
 */
final class OutsideShares {
  private static final double WITH_DEPARTMENTS_PARTNER = 0.86;
  private static final double WITH_ANY_PARTNER = 0.93;
  private static final double WITH_ANYONE = 0.95;
  private static final double WITH_FREEMAIL = 0.985;
  private static final double SENSITIVE = 0.06;
  private static final double ORDINARY_LINK = 0.004;
  private static final double NEW_FOLDER = 0.3;
  private static final List<String> HANDED_OUT =
      List.of("Press kit", "Handouts", "Brochures", "Event photos", "Forms");
  private static final int TRIES = 8;

  private final Session session;
  private final Dice dice;
  private final Partners partners;
  private final Callers callers;

  OutsideShares(Session session) {
    this.session = session;
    this.dice = session.dice();
    this.partners = session.state().world().partners();
    this.callers = new Callers(session);
  }

  /**
   * What a session brings; in most, nothing.
   *
   * @param chance of a share with somebody outside
   */
  void now(double chance) {
    if (dice.chance(chance)) {
      share();
    }
    if (dice.chance(ORDINARY_LINK)) {
      withAnyone();
    }
  }

  private void share() {
    double with = dice.uniform();
    if (with < WITH_DEPARTMENTS_PARTNER) {
      List<String> domains = session.person().department(session.day()).partnerDomains();
      withPartner(domains.get(dice.zipf(domains.size(), 0.9)));
    } else if (with < WITH_ANY_PARTNER) {
      withPartner(dice.pick(partners.domains()));
    } else if (with < WITH_ANYONE) {
      withAnyone();
    } else {
      Account account = with < WITH_FREEMAIL ? partners.freemail(dice) : partners.stranger(dice);
      give(any(), named(account));
    }
  }

  private void withPartner(String domain) {
    Item item = any();
    Account account = partners.person(dice, domain);
    Detail.Grant grant = named(account);
    if (give(item, grant) && dice.chance(0.6)) {
      callers.comes(account, session.state().world().networks().partnerOffice(domain), item);
    }
  }

  /** A link on a file, or on a new folder for what is to be handed out. */
  private void withAnyone() {
    Item item = ordinary();
    Item place = item;
    if (dice.chance(NEW_FOLDER)) {
      Folder root = Folder.root(session.stock().library());
      Folder folder = new Folder(VisitActs.key(dice), root.library(), root, dice.pick(HANDED_OUT));
      item = session.stock().fresh(dice, Sensitivity.PUBLIC).in(folder);
      session.pass(5_000 + dice.below(60_000));
      session.add(session.by().upload(session.now(), item));
      place = Item.of(folder);
    }
    Detail.Grant grant = Grants.link(Audience.ANYONE, dice);
    if (give(place, grant)) {
      for (int visitors = dice.poisson(2); visitors > 0; visitors--) {
        callers.follows(
            session.state().world().networks().outside(dice), item, grant, dice.chance(0.3));
      }
    }
  }

  private Detail.Grant named(Account account) {
    return Grants.people(Audience.EXTERNAL, List.of(account), dice);
  }

  /** Whether it was still in time. */
  private boolean give(Item item, Detail.Grant grant) {
    session.pass(5_000 + dice.below(120_000));
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

  /** A file that is shared, which is seldom sensitive. */
  private Item any() {
    return dice.chance(SENSITIVE) ? sensitive() : ordinary();
  }

  /** A wanted file that is not sensitive, or a new one. */
  private Item ordinary() {
    for (int i = 0; i < TRIES; i++) {
      Item item = session.some();
      if (!item.label().isSensitive()) {
        return item;
      }
    }
    Sensitivity label = dice.chance(0.4) ? Sensitivity.GENERAL : Sensitivity.UNLABELLED;
    return session.stock().fresh(dice, label);
  }

  /** A wanted file that is sensitive, or a new one that is. */
  private Item sensitive() {
    for (int i = 0; i < TRIES; i++) {
      Item item = session.some();
      if (item.label() == Sensitivity.CONFIDENTIAL) {
        return item;
      }
    }
    return session.stock().fresh(dice, Sensitivity.CONFIDENTIAL);
  }
}
