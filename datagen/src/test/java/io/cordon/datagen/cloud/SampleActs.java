package io.cordon.datagen.cloud;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
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

/** Single acts of an organisation that does not exist, on {@code /finance-harbour/Q3/plan.docx}. */
public final class SampleActs {
  public static final Account ANA =
      new Account(11, ActorKind.USER, "ana@northwind.example", "Ana Lima");
  public static final Account BEN =
      new Account(12, ActorKind.USER, "ben@northwind.example", "Ben Roy");
  public static final Account BOB =
      new Account(21, ActorKind.GUEST, "bob@partner.example", "Bob Moss");
  public static final Account CARL =
      new Account(22, ActorKind.GUEST, "carl@partner.example", "Carl Tan");
  public static final Account BOARD = new Account(31, ActorKind.USER, null, "Board");
  public static final Account VISITOR = new Account(41, ActorKind.ANONYMOUS, null, null);
  public static final Account ROBOT = new Account(51, ActorKind.APPLICATION, null, "Backup Robot");
  public static final Program MERGER = program(61, Program.Kind.DELEGATED_APP, "PDF Merger");
  public static final long LINK = 71;

  private static final long AT_MILLIS = Instant.parse("2026-03-01T09:30:00.750Z").toEpochMilli();
  private static final Device LAPTOP =
      new Device(81, Device.Kind.COMPUTER, "Windows 10", "LT-48213", true);

  private final App app;
  private long key = 1;

  public SampleActs(App app) {
    this.app = app;
  }

  public Item plan() {
    Library library = new Library(91, app, Library.Kind.PROJECT, "finance-harbour", BEN);
    Folder folder = new Folder(92, library, Folder.root(library), "Q3");
    return Item.file(93, "plan.docx", folder, 4_242, Sensitivity.CONFIDENTIAL);
  }

  public Item folder() {
    return Item.of(plan().folder());
  }

  /** A new act of Ana's, in a browser. */
  public Act act(Verb verb) {
    return act(verb, ANA, program(62, Program.Kind.BROWSER, "Edge"), plan());
  }

  public Act act(Verb verb, Account actor) {
    return act(verb, actor, program(62, Program.Kind.BROWSER, "Edge"), plan());
  }

  public Act act(Verb verb, Program program) {
    return act(verb, ANA, program, plan());
  }

  public Act on(Item item, Verb verb) {
    return act(verb, ANA, program(62, Program.Kind.BROWSER, "Edge"), item);
  }

  /**
   * A new act.
   *
   * @param item null for none
   */
  public Act act(Verb verb, Account actor, Program program, Item item) {
    Visit visit = new Visit(101, "81.2.69.144", LAPTOP, program);
    return Act.of(key++, AT_MILLIS, app, verb, actor, visit, item);
  }

  /** Access for these people. */
  public static Detail people(Audience audience, Detail.Role role, Account... recipients) {
    return new Detail.Grant(audience, List.of(recipients), 0, role);
  }

  public static Detail link(Audience audience) {
    return new Detail.Grant(audience, List.of(), LINK, Detail.Role.VIEW);
  }

  public static Program program(long key, Program.Kind kind, String name) {
    return new Program(key, kind, name, "1.0", "Mozilla/5.0");
  }
}
