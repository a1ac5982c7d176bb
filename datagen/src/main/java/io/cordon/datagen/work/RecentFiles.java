package io.cordon.datagen.work;

import io.cordon.datagen.act.Item;
import io.cordon.datagen.random.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that were added to each library lately, as they are by now: at most eight each, and of
 * the libraries those that got files last.
 */
final class RecentFiles {
  private static final int PER_LIBRARY = 8;

  private final int libraries;
  private final Map<Long, List<Item>> byLibrary = new LinkedHashMap<>(16, 0.75f, true);

  RecentFiles(int libraries) {
    this.libraries = libraries;
  }

  /** Any of a library's files; null where there is none. */
  Item any(long libraryKey, Dice dice) {
    List<Item> files = byLibrary.get(libraryKey);
    return files == null || files.isEmpty() ? null : dice.pick(files);
  }

  /** A new file, which takes the place of the oldest. */
  void add(Item item) {
    List<Item> files =
        byLibrary.computeIfAbsent(item.library().key(), any -> new ArrayList<>(PER_LIBRARY));
    if (files.size() == PER_LIBRARY) {
      files.remove(0);
    }
    files.add(item);
    if (byLibrary.size() > libraries) {
      byLibrary.remove(byLibrary.keySet().iterator().next());
    }
  }

  /** The file is so from now on, if it is one of these. */
  void changed(Item item) {
    List<Item> files = byLibrary.get(item.library().key());
    for (int i = 0; files != null && i < files.size(); i++) {
      if (files.get(i).key() == item.key()) {
        files.set(i, item);
      }
    }
  }

  void remove(Item item) {
    List<Item> files = byLibrary.get(item.library().key());
    if (files != null) {
      files.removeIf(file -> file.key() == item.key());
    }
  }

  /** How many libraries are remembered. */
  int size() {
    return byLibrary.size();
  }
}
