package io.cordon.datagen.outside;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.ActorKind;
import java.util.List;

/** People outside the organisation, by the mail domain that they are known by. */
public final class Partners {
  private static final int PEOPLE_PER_PARTNER = 40;
  private static final double ZIPF_EXPONENT = 0.9;

  private static final List<String> DOMAINS =
      List.of(
          "alpine-brokers.example",
          "harbour-re.example",
          "lindqvist-adjusters.example",
          "meridian-audit.example",
          "oakfield-legal.example",
          "polaris-garages.example",
          "quayside-surveyors.example",
          "stonebridge-actuaries.example",
          "tessera-print.example",
          "vantage-callcentre.example");
  private static final List<String> FREEMAIL =
      List.of("postbox.example", "freemail.example", "webmail.example");
  private static final List<String> STRANGERS =
      List.of(
          "rival-assurance.example",
          "quick-consulting.example",
          "novatrade.example",
          "bluefin-capital.example",
          "leadbroker.example",
          "dataresale.example");

  private final long seed;

  /** The partners of an organisation with this seed. */
  public Partners(long seed) {
    this.seed = seed;
  }

  /** The partners' mail domains, which {@code org.yaml} lists. */
  public List<String> domains() {
    return DOMAINS;
  }

  /** Somebody of a partner: mostly one of a few whom everybody there knows. */
  public Account person(Dice dice, String domain) {
    int number = dice.zipf(PEOPLE_PER_PARTNER, ZIPF_EXPONENT);
    Dice theirs = Dice.of(seed, domain.hashCode(), number);
    return outsider(PeopleNames.mailbox(theirs) + '@' + domain);
  }

  /** A private address with a provider of free mail. */
  public Account freemail(Dice dice) {
    return outsider(PeopleNames.mailbox(dice) + '@' + dice.pick(FREEMAIL));
  }

  /** Somebody with whom the organisation has no business. */
  public Account stranger(Dice dice) {
    return dice.chance(0.4)
        ? freemail(dice)
        : outsider(PeopleNames.mailbox(dice) + '@' + dice.pick(STRANGERS));
  }

  /** A visitor of a link who does not sign in. */
  public static Account visitor(Dice dice) {
    return new Account(dice.bits(), ActorKind.ANONYMOUS, null, null);
  }

  /** The account of an address outside; the same address gives the same account. */
  public static Account outsider(String mail) {
    long key = Dice.of(mail.hashCode(), mail.length(), 'g').bits();
    String name = PeopleNames.display(mail.substring(0, mail.indexOf('@')));
    return new Account(key, ActorKind.GUEST, mail, name);
  }
}
