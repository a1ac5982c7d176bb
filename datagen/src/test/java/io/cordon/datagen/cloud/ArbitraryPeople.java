package io.cordon.datagen.cloud;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.ActorKind;
import java.util.List;
import java.util.Locale;

/** Accounts of every kind, and visits from any place with any program. */
final class ArbitraryPeople {
  private static final String DOMAIN = "northwind.example";
  private static final List<String> MAILBOXES =
      List.of("ana.silva", "o'brien", "li_wei", "j.van-den-berg", "max+files", "x", "k9_99.z");
  private static final List<String> OUTSIDE =
      List.of("partner.example", "mail.freemail.example", "xn--bcher-kva.example");
  private static final List<String> NAMES =
      List.of("Ana Silva", "Zoë \"Z\" O'Brien", "李伟", "محمد علي", "Jürgen Groß", "😀");
  private static final List<String> ADDRESSES =
      List.of("81.2.69.144", "175.16.199.10", "203.0.113.7", "2001:db8::7", "2001:218:0:1::f00");
  private static final List<String> SYSTEMS = List.of("Windows 10", "MacOs", "Ios 18.5", "Android");

  private final Dice dice;

  ArbitraryPeople(Dice dice) {
    this.dice = dice;
  }

  Account member() {
    return person(ActorKind.USER, DOMAIN);
  }

  Account guest() {
    return person(ActorKind.GUEST, dice.pick(OUTSIDE));
  }

  Account visitor() {
    return new Account(dice.bits(), ActorKind.ANONYMOUS, null, null);
  }

  Account application() {
    return new Account(dice.bits(), ActorKind.APPLICATION, null, "Backup " + dice.below(9));
  }

  /** Some programs write an address in other letter case. */
  private Account person(ActorKind kind, String domain) {
    String mail = dice.pick(MAILBOXES) + dice.below(50) + '@' + domain;
    Account account = new Account(mail.hashCode(), kind, mail, dice.pick(NAMES));
    return dice.chance(0.2) ? account.written(mail.toUpperCase(Locale.ROOT)) : account;
  }

  Visit visit() {
    Device.Kind kind = dice.pick(List.of(Device.Kind.values()));
    Device device =
        new Device(
            dice.bits(),
            kind,
            kind == Device.Kind.SERVER ? "Linux" : dice.pick(SYSTEMS),
            "LT-" + dice.from(10_000, 99_999),
            dice.chance(0.5));
    return new Visit(dice.bits(), dice.pick(ADDRESSES), device, program());
  }

  private Program program() {
    Program.Kind kind = dice.pick(List.of(Program.Kind.values()));
    return switch (kind) {
      case BROWSER, MOBILE_APP ->
          new Program(
              dice.below(20),
              kind,
              dice.pick(List.of("Edge", "Chrome", "Safari", "Firefox")),
              "141.0.0.0",
              "Mozilla/5.0 (X; \"quoted\") Gecko/" + dice.below(9));
      case DELEGATED_APP -> delegatedApp();
      case SCRIPT -> new Program(dice.below(20), kind, "rclone", "1.70.2", "rclone/v1.70.2");
      default -> new Program(dice.below(20), kind, "Program " + dice.below(9), "16.0", null);
    };
  }

  Program delegatedApp() {
    int number = dice.below(20);
    return new Program(
        number, Program.Kind.DELEGATED_APP, "PDF 'Merger' & Co " + number, "2.1", "PdfMerger/2.1");
  }
}
