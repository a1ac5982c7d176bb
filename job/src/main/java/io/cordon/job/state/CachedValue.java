package io.cordon.job.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.operators.KeyContext;

/**
 * A keyed value whose decoded form stays on the heap for the keys used last. A change is written
 * to the state behind it when the key leaves the cache and before each snapshot, so that a snapshot
 * holds everything and a hot key costs one write a checkpoint.
 *
 * <p>The operator that owns it calls {@link #writeBack} in {@code snapshotState}. Nothing else may
 * access the same state.
 *
 * @param <V> the value; whoever changes one in place calls {@link #update} too
 */
public final class CachedValue<V> {
  private final ValueState<V> state;
  private final KeyContext keys;
  private final int capacity;
  private final LinkedHashMap<Object, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param capacity keys that are kept decoded
   */
  public CachedValue(ValueState<V> state, KeyContext keys, int capacity) {
    this.state = state;
    this.keys = keys;
    this.capacity = capacity;
  }

  private static final class Entry<V> {
    V value;
    boolean changed;

    Entry(V value) {
      this.value = value;
    }
  }

  /** The value of the current key; null where there is none. */
  public V value() throws Exception {
    return entry().value;
  }

  /** Sets the value of the current key; null removes it. */
  public void update(V value) throws Exception {
    Entry<V> entry = entry();
    entry.value = value;
    entry.changed = true;
  }

  public void clear() throws Exception {
    update(null);
  }

  /** Writes all changes to the state; the current key stays the same. */
  public void writeBack() throws Exception {
    Object current = keys.getCurrentKey();
    for (Map.Entry<Object, Entry<V>> entry : entries.entrySet()) {
      write(entry.getKey(), entry.getValue());
    }
    keys.setCurrentKey(current);
  }

  private Entry<V> entry() throws Exception {
    Object key = keys.getCurrentKey();
    Entry<V> known = entries.get(key);
    if (known != null) {
      return known;
    }
    Entry<V> read = new Entry<>(state.value());
    if (entries.size() >= capacity) {
      evictOldest();
      keys.setCurrentKey(key);
    }
    entries.put(key, read);
    return read;
  }

  private void evictOldest() throws Exception {
    Iterator<Map.Entry<Object, Entry<V>>> oldestFirst = entries.entrySet().iterator();
    Map.Entry<Object, Entry<V>> oldest = oldestFirst.next();
    write(oldest.getKey(), oldest.getValue());
    oldestFirst.remove();
  }

  private void write(Object key, Entry<V> entry) throws Exception {
    if (entry.changed) {
      keys.setCurrentKey(key);
      state.update(entry.value);
      entry.changed = false;
    }
  }
}
