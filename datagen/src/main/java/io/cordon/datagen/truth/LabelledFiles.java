package io.cordon.datagen.truth;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where each labelled file is that an act was about. Takes about 30 bytes a file, in flat arrays:
 * an organisation has millions of them.
 */
final class LabelledFiles {
  private static final Sensitivity[] LABELS = Sensitivity.values();
  private static final int LABEL = 0x0f;

  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Folder> folders = new ArrayList<>();
  private long[] keys = new long[1 << 10];
  private int[] places = new int[1 << 10];
  private byte[] states = new byte[1 << 10];
  private int used;

  /**
   * A labelled file and what is known of it.
   *
   * @param told what the log tells of it
   */
  record Entry(long key, Folder folder, Sensitivity label, LoggedParts told) {}

  /** Remembers the file as it is now; forgets it where it has no label any more. */
  void put(Item file, LoggedParts told) {
    if (file.label() == Sensitivity.UNLABELLED) {
      remove(file.key());
      return;
    }
    int slot = slot(file.key());
    if (keys[slot] == 0) {
      used++;
      keys[slot] = file.key();
    }
    places[slot] = number(file.folder());
    states[slot] = (byte) (indexOf(file.label()) | told(states[slot]) | told.bits());
    if (used * 5L > keys.length * 3L) {
      grow();
    }
  }

  /** Whether it is remembered, and the log told of it already what it tells now. */
  boolean knows(Item file, LoggedParts told) {
    byte state = states[slot(file.key())];
    return state != 0 && (told.bits() & ~state) == 0;
  }

  /** Whether it is remembered, and the log has told all of it. */
  boolean knowsAll(Item file) {
    int all = LoggedParts.ALL.bits();
    return (states[slot(file.key())] & all) == all;
  }

  /** What the log tells of the file. */
  LoggedParts told(long key) {
    return LoggedParts.of(states[slot(key)]);
  }

  private static int told(byte state) {
    return state & LoggedParts.ALL.bits();
  }

  /** Leaves the key, so that others behind it are still found. */
  void remove(long key) {
    states[slot(key)] = 0;
  }

  void forEach(Consumer<Entry> out) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && states[slot] != 0) {
        Sensitivity label = LABELS[states[slot] & LABEL];
        LoggedParts told = LoggedParts.of(states[slot]);
        out.accept(new Entry(keys[slot], folders.get(places[slot]), label, told));
      }
    }
  }

  private static int indexOf(Sensitivity label) {
    for (int i = 0; i < LABELS.length; i++) {
      if (LABELS[i] == label) {
        return i;
      }
    }
    throw new IllegalArgumentException("no label: " + label);
  }

  private int number(Folder folder) {
    Integer known = numbers.get(folder.key());
    if (known != null) {
      return known;
    }
    folders.add(folder);
    numbers.put(folder.key(), folders.size() - 1);
    return folders.size() - 1;
  }

  /** Of the key, or the first free one after where it should be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] keysBefore = keys;
    int[] placesBefore = places;
    byte[] statesBefore = states;
    keys = new long[keysBefore.length * 2];
    places = new int[keys.length];
    states = new byte[keys.length];
    used = 0;
    for (int i = 0; i < keysBefore.length; i++) {
      if (keysBefore[i] != 0 && statesBefore[i] != 0) {
        int slot = slot(keysBefore[i]);
        keys[slot] = keysBefore[i];
        places[slot] = placesBefore[i];
        states[slot] = statesBefore[i];
        used++;
      }
    }
  }
}
