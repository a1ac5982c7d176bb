package io.cordon.cli.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is known of the most frequent keys. Where more keys come than fit, the less frequent half is
 * forgotten, so that a flood of keys that occur once does not displace the others. A forgotten key
 * may come again, and is then counted from one.
 */
public final class FrequentKeys<V> {
  private static final Comparator<Entry<?>> MOST_FREQUENT_FIRST =
      Comparator.comparingLong((Entry<?> entry) -> entry.count)
          .reversed()
          .thenComparingLong(entry -> entry.order);

  private final int most;
  private final Map<String, Entry<V>> byKey = new HashMap<>();
  private long order;
  private long forgotten;

  /**
   * No keys yet.
   *
   * @param most how many keys are kept at a time, two or more
   */
  public FrequentKeys(int most) {
    this.most = most;
  }

  /**
   * A key and how often it came.
   *
   * @param value what is known of it
   */
  public record Counted<V>(String key, long count, V value) {}

  private static final class Entry<V> {
    private final String key;
    private final long order;
    private final V value;
    private long count;

    Entry(String key, long order, V value) {
      this.key = key;
      this.order = order;
      this.value = value;
    }
  }

  /**
   * Counts the key once more.
   *
   * @param fresh what is known of a key when it comes for the first time
   * @return what is known of it, to be changed
   */
  public V count(String key, Supplier<V> fresh) {
    Entry<V> entry = byKey.get(key);
    if (entry == null) {
      makeRoom();
      entry = new Entry<>(key, order++, fresh.get());
      byKey.put(key, entry);
    }
    entry.count++;
    return entry.value;
  }

  /** What is known of the key; null when it did not come, or is forgotten. */
  public V get(String key) {
    Entry<V> entry = byKey.get(key);
    return entry == null ? null : entry.value;
  }

  private void makeRoom() {
    if (byKey.size() < most) {
      return;
    }
    List<Entry<V>> all = new ArrayList<>(byKey.values());
    all.sort(MOST_FREQUENT_FIRST);
    for (Entry<V> rare : all.subList(most / 2, all.size())) {
      byKey.remove(rare.key);
      forgotten++;
    }
  }

  /** All that are kept; of equally frequent ones the earlier first. */
  public List<Counted<V>> mostFrequentFirst() {
    List<Entry<V>> all = new ArrayList<>(byKey.values());
    all.sort(MOST_FREQUENT_FIRST);
    List<Counted<V>> counted = new ArrayList<>(all.size());
    all.forEach(entry -> counted.add(new Counted<>(entry.key, entry.count, entry.value)));
    return counted;
  }

  /** How often a key was forgotten; 0 as long as all counts are exact. */
  public long forgotten() {
    return forgotten;
  }
}
