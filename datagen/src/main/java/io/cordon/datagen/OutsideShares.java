package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A person's ordinary shares with people outside: mostly with partners, seldom sensitive, and never
 * sensitive with anybody else.
 */
final class OutsideShares {
  private static final double SENSITIVE_SHARE = 0.06;
  private static final double MEAN_WAIT_MILLIS = TimeUnit.MINUTES.toMillis(25);

  private final SyntheticOrganisation organisation;
  private final Person person;
  private final Visit visit;
  private final Dice dice;

  OutsideShares(SyntheticOrganisation organisation, Person person, Visit visit, Dice dice) {
    this.organisation = organisation;
    this.person = person;
    this.visit = visit;
    this.dice = dice;
  }

  /** The rows of one share, and of what is done with it within the hour. */
  List<Row> at(long atMillis) {
    double with = dice.uniform();
    if (with < 0.86) {
      List<String> partners = person.department().partners();
      return withPartner(partners.get(dice.zipf(partners.size(), 0.9)), atMillis);
    }
    if (with < 0.93) {
      return withPartner(dice.pick(Outsiders.PARTNER_DOMAINS), atMillis);
    }
    Document document = ordinary();
    if (with < 0.95) {
      return withAnyone(document, atMillis);
    }
    String mail = with < 0.985 ? Outsiders.freemailer(dice) : Outsiders.stranger(dice);
    return Sharing.withGuest(visit, dice, document, mail, atMillis);
  }

  private List<Row> withPartner(String domain, long atMillis) {
    boolean sensitive = dice.chance(SENSITIVE_SHARE);
    Document document =
        sensitive ? person.drive().fresh(dice, Sensitivity.CONFIDENTIAL) : ordinary();
    String mail = Outsiders.of(dice, domain);
    List<Row> rows = new ArrayList<>();
    if (sensitive) {
      rows.add(FileRow.of(visit.head(atMillis), "FileAccessed", document));
    }
    rows.addAll(Sharing.withGuest(visit, dice, document, mail, atMillis + 20_000));
    if (!sensitive && dice.chance(0.4)) {
      long later = atMillis + 60_000 + (long) dice.exponential(MEAN_WAIT_MILLIS);
      Visit guest =
          Visit.of(
              dice,
              Account.guest(mail),
              dice.pick(organisation.networks().partners()).address(dice),
              Device.foreign(dice));
      rows.add(FileRow.of(guest.head(later), "FileAccessed", document));
    }
    return rows;
  }

  private List<Row> withAnyone(Document document, long atMillis) {
    UUID link = dice.uuid();
    return Sharing.withAnyone(visit, dice, document, link, atMillis);
  }

  private Document ordinary() {
    Sensitivity label = dice.chance(0.4) ? Sensitivity.GENERAL : Sensitivity.UNLABELLED;
    return person.drive().fresh(dice, label);
  }
}
