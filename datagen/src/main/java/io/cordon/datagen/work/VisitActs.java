package io.cordon.datagen.work;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * Makes the acts of one account during one visit, each with a fresh key. Items are given as they
 * are before the act, unless said otherwise.
 */
public final class VisitActs {
  private final Account account;
  private final Visit visit;
  private final Dice dice;
  private final int incident;

  private VisitActs(Account account, Visit visit, Dice dice, int incident) {
    this.account = account;
    this.visit = visit;
    this.dice = dice;
    this.incident = incident;
  }

  /** Acts of ordinary work. */
  public static VisitActs of(Account account, Visit visit, Dice dice) {
    return new VisitActs(account, visit, dice, 0);
  }

  /** The same, as parts of an incident or decoy of this number. */
  public VisitActs in(int incidentNumber) {
    return new VisitActs(account, visit, dice, incidentNumber);
  }

  /** The same visit through another program on the same device. */
  public VisitActs through(Program program) {
    return new VisitActs(account, visit.through(program), dice, incident);
  }

  /** The same visit by another of the person's accounts. */
  public VisitActs as(Account other) {
    return other.equals(account) ? this : new VisitActs(other, visit, dice, incident);
  }

  public Account account() {
    return account;
  }

  public Visit visit() {
    return visit;
  }

  /** A key that no other act, item or link has; never 0. */
  public static long key(Dice dice) {
    long key = dice.bits();
    return key == 0 ? 1 : key;
  }

  /** Something done to an item that the verb says all about: open, preview, download, sync, … */
  public Act of(Verb verb, long atMillis, Item item) {
    return act(verb, atMillis, item, Detail.NONE);
  }

  public Act open(long atMillis, Item item) {
    return of(Verb.OPEN, atMillis, item);
  }

  public Act download(long atMillis, Item item) {
    return of(Verb.DOWNLOAD, atMillis, item);
  }

  /** A file of an archive that several are downloaded in. */
  public Act packed(long atMillis, Item item, String archiveName) {
    return act(Verb.DOWNLOAD, atMillis, item, new Detail.Packed(archiveName));
  }

  /** A new file. */
  public Act upload(long atMillis, Item item) {
    return of(Verb.UPLOAD, atMillis, item);
  }

  public Act edit(long atMillis, Item item) {
    return of(Verb.UPDATE, atMillis, item);
  }

  public Act delete(long atMillis, Item item) {
    return of(Verb.DELETE, atMillis, item);
  }

  public Act rename(long atMillis, Item item, String newName) {
    return act(Verb.RENAME, atMillis, item.named(newName), new Detail.Rename(item.name()));
  }

  public Act move(long atMillis, Item item, Folder to) {
    return act(Verb.MOVE, atMillis, item.in(to), new Detail.Move(item.folder()));
  }

  /** A copy, which is another item of the same cloud. */
  public Act copy(long atMillis, Item item, Item copy) {
    return act(Verb.COPY, atMillis, item, new Detail.Copy(copy));
  }

  /**
   * Another label.
   *
   * @param justification null where the cloud asks for none
   */
  public Act label(long atMillis, Item item, Sensitivity to, String justification) {
    Detail detail = new Detail.Relabel(item.label(), justification);
    return act(Verb.LABEL, atMillis, item.labelled(to), detail);
  }

  public Act share(long atMillis, Item item, Detail.Grant grant) {
    return act(Verb.SHARE, atMillis, item, grant);
  }

  /** Takes away what a share gave. */
  public Act unshare(long atMillis, Item item, Detail.Grant grant) {
    return act(Verb.UNSHARE, atMillis, item, grant);
  }

  /** An open or download by means of a link. */
  public Act throughLink(Verb verb, long atMillis, Item item, Detail.Grant grant) {
    return act(verb, atMillis, item, new Detail.ThroughLink(grant.link(), grant.audience()));
  }

  public Act signIn(long atMillis, App app) {
    return other(Verb.SIGN_IN, atMillis, app, Detail.NONE);
  }

  /** What is no file activity, such as reading mail. */
  public Act noise(long atMillis, App app) {
    return other(Verb.OTHER, atMillis, app, Detail.NONE);
  }

  /** Allows a program to act in the account's name. */
  public Act consent(long atMillis, App app, Program program, List<String> scopes) {
    return other(Verb.ADMINISTER, atMillis, app, new Detail.Consent(program, scopes));
  }

  private Act act(Verb verb, long atMillis, Item item, Detail detail) {
    return new Act(
        key(dice),
        incident,
        atMillis,
        item.library().app(),
        verb,
        Outcome.SUCCESS,
        account,
        visit,
        item,
        detail);
  }

  private Act other(Verb verb, long atMillis, App app, Detail detail) {
    return new Act(
        key(dice), incident, atMillis, app, verb, Outcome.SUCCESS, account, visit, null, detail);
  }
}
