package io.cordon.datagen.script;

import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import java.util.List;

/** How somebody takes many files. */
public enum BulkDownload {
  /** One after the other in a browser, with a look into some of them before. */
  BY_HAND,
  /** In archives of some dozens, which the cloud packs. */
  PACKED,
  /** By a script, as fast as the cloud allows. */
  BY_SCRIPT;

  private static final int MOST_IN_ARCHIVE = 60;

  /** The way that a person would choose for so many files. */
  public static BulkDownload of(Dice dice, int files) {
    if (files > 150) {
      return dice.chance(0.5) ? PACKED : BY_SCRIPT;
    }
    return dice.chance(0.75) ? BY_HAND : PACKED;
  }

  /** Downloads all of them; the session's clock goes on. */
  public void take(ScriptedSession session, List<Item> items, Dice dice) {
    switch (this) {
      case BY_HAND -> byHand(session, items, dice);
      case PACKED -> packed(session, items, dice);
      case BY_SCRIPT -> byScript(session, items);
    }
  }

  private static void byHand(ScriptedSession session, List<Item> items, Dice dice) {
    for (Item item : items) {
      if (dice.chance(0.25)) {
        session.open(item).pause();
      }
      session.download(item).pause();
    }
  }

  private static void packed(ScriptedSession session, List<Item> items, Dice dice) {
    int done = 0;
    while (done < items.size()) {
      int size = Math.min(items.size() - done, dice.from(5, MOST_IN_ARCHIVE));
      String archive = session.archiveName();
      for (Item item : items.subList(done, done + size)) {
        session.download(item, archive).pause(dice.from(2, 40));
      }
      session.pause();
      done += size;
    }
  }

  private static void byScript(ScriptedSession session, List<Item> items) {
    for (Item item : items) {
      session.download(item).pauseOfScript();
    }
  }
}
