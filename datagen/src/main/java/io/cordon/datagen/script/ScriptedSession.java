package io.cordon.datagen.script;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.manner.ArchiveNames;
import io.cordon.datagen.manner.Grants;
import io.cordon.datagen.manner.SignIns;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.work.VisitActs;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * What one account does in one cloud during one stay, one act after the other. Its clock stands
 * still unless it is told to go on, so that a script says how long everything takes.
 */
public final class ScriptedSession {
  private final Scene scene;
  private final Dice dice;
  private final App app;
  private final VisitActs innocent;
  private final VisitActs guilty;
  private final List<Act> acts;
  private VisitActs now;
  private long nowMillis;

  ScriptedSession(
      Scene scene, Dice dice, App app, Account actor, Visit visit, long atMillis, List<Act> acts) {
    this.scene = scene;
    this.dice = dice;
    this.app = app;
    this.innocent = VisitActs.of(actor, visit, dice);
    this.guilty = innocent.in(scene.incident());
    this.now = guilty;
    this.nowMillis = atMillis;
    this.acts = acts;
  }

  public long nowMillis() {
    return nowMillis;
  }

  /** What follows only leads up to the incident and is no part of it. */
  public ScriptedSession leadUp() {
    now = innocent;
    return this;
  }

  /** What follows is part of the incident again. */
  public ScriptedSession inEarnest() {
    now = guilty;
    return this;
  }

  /** Time goes by. */
  public ScriptedSession pause(long millis) {
    nowMillis += millis;
    return this;
  }

  /** As much time goes by as a person takes from one file to the next. */
  public ScriptedSession pause() {
    return pause(scene.pace().fileMillis(dice));
  }

  /** As much time goes by as a script takes from one file to the next. */
  public ScriptedSession pauseOfScript() {
    return pause(scene.pace().scriptMillis(dice));
  }

  public ScriptedSession signIn() {
    return add(now.signIn(nowMillis, app));
  }

  /** A sign-in as often as people do it, and with as many failures. */
  public ScriptedSession beginAsUsual() {
    for (int failures = SignIns.failures(dice); failures > 0; failures--) {
      failToSignIn().pause(scene.pace().most(4_000 + dice.below(9_000), 200));
    }
    if (SignIns.happens(dice)) {
      signIn().pause(scene.pace().most(500 + dice.below(3_000), 100));
    }
    return this;
  }

  /** A password or a confirmation was wrong. */
  public ScriptedSession failToSignIn() {
    return add(now.signIn(nowMillis, app).failed());
  }

  public ScriptedSession open(Item item) {
    return add(now.open(nowMillis, item));
  }

  public ScriptedSession download(Item item) {
    return add(now.download(nowMillis, item));
  }

  /** What the cloud would call an archive that it packs. */
  public String archiveName() {
    return ArchiveNames.next(app, dice);
  }

  /** A download as one of several files in an archive. */
  public ScriptedSession download(Item item, String archiveName) {
    return add(now.packed(nowMillis, item, archiveName));
  }

  /** The link is opened, and a little later the file is taken through it. */
  public ScriptedSession downloadThrough(Detail.Grant link, Item item) {
    add(now.throughLink(Verb.OPEN, nowMillis, item, link)).pause();
    return add(now.throughLink(Verb.DOWNLOAD, nowMillis, item, link));
  }

  public ScriptedSession upload(Item item) {
    return add(now.upload(nowMillis, item));
  }

  public ScriptedSession delete(Item item) {
    return add(now.delete(nowMillis, item));
  }

  /** The item gets another name, which the world does not remember. */
  public ScriptedSession rename(Item item, String name) {
    return add(now.rename(nowMillis, item, name));
  }

  /** The item gets another label, which the world remembers. */
  public Item label(Item item, Sensitivity label, String justification) {
    Item after = item.labelled(label);
    scene.world().states().changed(after);
    add(now.label(nowMillis, item, label, justification));
    return after;
  }

  /** Named people get access, by a link of their own or as members. */
  public ScriptedSession shareWith(Item item, Audience audience, List<Account> people) {
    return add(now.share(nowMillis, item, Grants.people(audience, people, dice)));
  }

  /** A link that names nobody is made. */
  public Detail.Grant link(Item item, Audience audience) {
    Detail.Grant link = Grants.link(audience, dice);
    add(now.share(nowMillis, item, link));
    return link;
  }

  /** What was given is taken back. */
  public ScriptedSession takeBack(Item item, Detail.Grant grant) {
    return add(now.unshare(nowMillis, item, grant));
  }

  /** The actor allows a program to act in their name. */
  public ScriptedSession consent(Program program, List<String> scopes) {
    return add(now.consent(nowMillis, app, program, scopes));
  }

  private ScriptedSession add(Act act) {
    acts.add(act);
    return this;
  }
}
