package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.manner.ArchiveNames;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.stock.FileNames;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;

/** What somebody does with files in a session besides sharing them, one act after the other. */
final class FileWork {
  private static final double LABELLED_AT_ONCE = 0.2;
  private static final double THROUGH_CLIENT = 0.4;

  private final Session session;
  private final Dice dice;
  private final boolean atComputer;
  private Item deleted;

  FileWork(Session session) {
    this.session = session;
    this.dice = session.dice();
    this.atComputer = session.by().visit().device().kind() == Device.Kind.COMPUTER;
  }

  /** One thing that is done at this time, as often as people do it. */
  void act() {
    double what = dice.uniform();
    if (what < 0.34) {
      add(session.by().open(session.now(), session.wanted()));
    } else if (what < 0.45) {
      preview();
    } else if (what < 0.68) {
      add(session.by().download(session.now(), session.wanted()));
    } else if (what < 0.69) {
      downloadArchive();
    } else if (what < 0.83) {
      edit();
    } else if (what < 0.88) {
      upload();
    } else if (what < 0.95) {
      sync(what < 0.93);
    } else {
      seldom(what);
    }
  }

  private void seldom(double what) {
    if (what < 0.963) {
      rename();
    } else if (what < 0.973) {
      move();
    } else if (what < 0.982) {
      Item item = session.some();
      Item copy =
          new Item(
              VisitActs.key(dice),
              item.kind(),
              item.name(),
              item.folder(),
              item.sizeBytes(),
              item.label());
      add(session.by().copy(session.now(), item, copy));
      session.state().recent().add(copy);
    } else if (what < 0.995) {
      delete();
    } else {
      restore();
    }
  }

  /** In Microsoft 365 its suite or its maker of pictures is what asks for the file. */
  private void preview() {
    VisitActs by = session.by();
    if (session.app() == App.M365) {
      by = by.through(dice.chance(0.3) ? Software.PREVIEW_SERVICE : Software.WEB_SUITE);
    }
    add(by.of(Verb.PREVIEW, session.now(), session.wanted()));
  }

  private void downloadArchive() {
    String archive = ArchiveNames.next(session.app(), dice);
    for (int files = dice.from(2, 8); files > 0; files--) {
      add(session.by().packed(session.now(), session.some(), archive));
    }
  }

  private void edit() {
    VisitActs by = session.by();
    if (session.app() == App.M365 && dice.chance(0.25)) {
      by = by.through(dice.chance(0.6) ? Software.WEB_SUITE : Software.DESKTOP_APP);
    }
    Item item = dice.chance(0.3) ? session.state().recent().any(library(), dice) : null;
    add(by.edit(session.now(), item == null ? session.some() : item));
  }

  /** A new file; now and then it is labelled at once. */
  private void upload() {
    Item item = session.stock().fresh(dice, Sensitivity.UNLABELLED);
    add(session.by().upload(session.now(), item));
    if (LabelWork.possible(session) && dice.chance(LABELLED_AT_ONCE)) {
      session.pass(2_000 + dice.below(60_000));
      Sensitivity label = dice.chance(0.25) ? Sensitivity.CONFIDENTIAL : Sensitivity.GENERAL;
      add(session.by().label(session.now(), item, label, null));
      item = item.labelled(label);
    }
    session.state().recent().add(item);
  }

  /** The client on a computer fetches what others changed, or sends what the person did. */
  private void sync(boolean down) {
    if (!atComputer || !session.person().habits().syncs()) {
      add(session.by().open(session.now(), session.some()));
      return;
    }
    VisitActs client = session.by().through(Software.SYNC_CLIENT);
    if (down) {
      add(client.of(Verb.SYNC, session.now(), session.some()));
    } else {
      Item item = session.stock().fresh(dice, Sensitivity.UNLABELLED);
      add(client.upload(session.now(), item));
      session.state().recent().add(item);
    }
  }

  private void rename() {
    Item item = recentOrFresh();
    Act act = byHandOrClient().rename(session.now(), item, FileNames.next(dice));
    add(act);
    session.state().recent().changed(act.item());
  }

  private void move() {
    Item item = recentOrFresh();
    Folder to = session.stock().folder(dice);
    if (!to.equals(item.folder())) {
      Act act = byHandOrClient().move(session.now(), item, to);
      add(act);
      session.state().recent().changed(act.item());
    }
  }

  private void delete() {
    Item item = recentOrFresh();
    add(byHandOrClient().delete(session.now(), item));
    session.state().recent().remove(item);
    deleted = item;
  }

  /** Brings back what was deleted in this session, or else a file from long ago. */
  private void restore() {
    boolean ownAndHere = deleted != null && deleted.library().key() == library();
    Item item = ownAndHere ? deleted : session.stock().fresh(dice, Sensitivity.UNLABELLED);
    add(session.by().of(Verb.RESTORE, session.now(), item));
    session.state().recent().add(item);
    deleted = null;
  }

  /** A file that nobody but its author knows yet, so that renaming it puzzles nobody. */
  private Item recentOrFresh() {
    Item item = session.state().recent().any(library(), dice);
    return item == null ? session.stock().fresh(dice, Sensitivity.UNLABELLED) : item;
  }

  /** Somebody who keeps folders in step tidies them on the computer, and the client tells. */
  private VisitActs byHandOrClient() {
    boolean client = atComputer && session.person().habits().syncs() && dice.chance(THROUGH_CLIENT);
    return client ? session.by().through(Software.SYNC_CLIENT) : session.by();
  }

  private long library() {
    return session.stock().library().key();
  }

  private void add(Act act) {
    session.add(act);
  }
}
