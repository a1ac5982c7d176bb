package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.manner.LoweredLabels;
import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;

/** Labels that people put on files, raise and, with a reason, lower. */
final class LabelWork {
  private static final double LOWERS = 0.006;
  private static final double RAISES = 0.02;
  private static final int TRIES = 6;

  private final Session session;
  private final Dice dice;

  LabelWork(Session session) {
    this.session = session;
    this.dice = session.dice();
  }

  /** Whether the cloud of the library at hand has labels; in Dropbox a folder has to say it. */
  static boolean possible(Session session) {
    return session.app() != App.DROPBOX;
  }

  /** What a session brings; in most, nothing. */
  void now() {
    if (!possible(session)) {
      return;
    }
    if (dice.chance(RAISES)) {
      Item item = session.some();
      label(item, higher(item.label()), null);
    }
    if (dice.chance(LOWERS)) {
      lower();
    }
  }

  /** One of the wanted files that is sensitive, if there is one at hand. */
  private void lower() {
    for (int i = 0; i < TRIES; i++) {
      Item item = session.some();
      if (item.label().isSensitive()) {
        label(item, LoweredLabels.next(dice), LoweredLabels.reason(dice));
        return;
      }
    }
  }

  private void label(Item item, Sensitivity to, String reason) {
    if (item.label() == to) {
      return;
    }
    session.pass(1_000 + dice.below(90_000));
    if (!session.over()) {
      Act act = session.by().label(session.now(), item, to, reason);
      session.add(act);
      session.state().world().states().changed(act.item());
    }
  }

  private Sensitivity higher(Sensitivity label) {
    return switch (label) {
      case UNLABELLED -> dice.chance(0.7) ? Sensitivity.GENERAL : Sensitivity.CONFIDENTIAL;
      case PUBLIC -> Sensitivity.GENERAL;
      case GENERAL -> Sensitivity.CONFIDENTIAL;
      case CONFIDENTIAL, HIGHLY_CONFIDENTIAL -> Sensitivity.HIGHLY_CONFIDENTIAL;
    };
  }
}
