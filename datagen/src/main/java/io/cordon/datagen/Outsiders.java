package io.cordon.datagen;

import java.util.List;

/** People outside the organisation, by the mail domain they are known by. */
final class Outsiders {
  static final List<String> PARTNER_DOMAINS =
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

  private Outsiders() {}

  static String of(Dice dice, String domain) {
    return PeopleNames.mailbox(dice) + '@' + domain;
  }

  static String freemailer(Dice dice) {
    return of(dice, dice.pick(FREEMAIL));
  }

  /** Somebody with whom the organisation has no business. */
  static String stranger(Dice dice) {
    return dice.chance(0.4) ? freemailer(dice) : of(dice, dice.pick(STRANGERS));
  }
}
