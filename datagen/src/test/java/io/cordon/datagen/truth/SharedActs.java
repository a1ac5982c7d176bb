package io.cordon.datagen.truth;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Detail.Grant;
import io.cordon.datagen.act.Detail.Role;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.List;

/** Acts on a few files of one project in one cloud, a minute after each other. */
final class SharedActs {
  static final Account ANA =
      new Account(1, ActorKind.USER, "ana@northwind-insurance.example", "Ana");
  static final Account BEN =
      new Account(2, ActorKind.USER, "ben@northwind-insurance.example", "Ben");
  static final Account GUEST = new Account(3, ActorKind.GUEST, "max@partner.example", "Max");
  static final Account VISITOR = new Account(4, ActorKind.ANONYMOUS, null, null);
  static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

  private static final Device LAPTOP =
      new Device(5, Device.Kind.COMPUTER, "Windows 10", "LT-1", true);
  private static final Program EDGE =
      new Program(6, Program.Kind.BROWSER, "Edge", "138", "Mozilla/5.0");
  private static final Visit VISIT = new Visit(7, "203.0.113.7", LAPTOP, EDGE);

  private final App app;
  final Folder folder;
  final Item secret;
  final Item plain;
  private long next = 100;

  SharedActs(App app) {
    this.app = app;
    Library library = new Library(8, app, Library.Kind.PROJECT, "finance-harbour", ANA);
    folder = new Folder(9, library, Folder.root(library), "Data");
    secret = Item.file(10, "merger.docx", folder, 1_000, Sensitivity.CONFIDENTIAL);
    plain = Item.file(11, "menu.docx", folder, 1_000, Sensitivity.UNLABELLED);
  }

  Act of(Account actor, Verb verb, Item item, Detail detail) {
    long number = next++;
    return Act.of(number, START + number * 60_000, app, verb, actor, VISIT, item).with(detail);
  }

  Act open(Item item) {
    return of(ANA, Verb.OPEN, item, Detail.NONE);
  }

  Act invite(Item item, Account... people) {
    Audience audience = people[0].kind() == ActorKind.GUEST ? Audience.EXTERNAL : Audience.INTERNAL;
    return of(ANA, Verb.SHARE, item, new Grant(audience, List.of(people), 0, Role.VIEW));
  }

  Act link(Item item, Audience audience, long link) {
    return of(ANA, Verb.SHARE, item, new Grant(audience, List.of(), link, Role.VIEW));
  }

  Act unlink(Item item, Audience audience, long link) {
    return of(ANA, Verb.UNSHARE, item, new Grant(audience, List.of(), link, Role.VIEW));
  }

  Act uninvite(Item item, Account person) {
    Grant grant = new Grant(Audience.EXTERNAL, List.of(person), 0, Role.VIEW);
    return of(ANA, Verb.UNSHARE, item, grant);
  }

  Act useLink(Item item, Audience audience, long link) {
    return of(VISITOR, Verb.DOWNLOAD, item, new Detail.ThroughLink(link, audience));
  }
}
