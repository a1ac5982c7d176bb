package io.cordon.datagen.stock;

import io.cordon.datagen.act.Item;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How files are by now: the label, name and place that they got after the beginning. Bounded: when
 * it is full, the file whose change is the oldest is as it was at the beginning again.
 */
public final class FileStates {
  private final Map<Long, Item> changed;

  /** Remembers at most so many changed files. */
  public FileStates(int capacity) {
    this.changed =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Item> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The file as it is by now. */
  public Item now(Item item) {
    Item latest = changed.get(item.key());
    return latest == null ? item : latest;
  }

  /** The file is so from now on. */
  public void changed(Item item) {
    changed.remove(item.key());
    changed.put(item.key(), item);
  }

  /** How many files are remembered. */
  public int size() {
    return changed.size();
  }
}
