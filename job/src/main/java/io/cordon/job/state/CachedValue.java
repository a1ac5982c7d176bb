package io.cordon.job.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.StateBackendLoader;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.KeyContext;

/**
 * A keyed value whose decoded form stays on the heap for the keys used last. A change is written to
 * the state behind it when the key leaves the cache and before each snapshot, so that a snapshot
 * holds everything and a hot key costs one write a checkpoint.
 *
 * <p>The operator that owns it calls {@link #writeBack} in {@code snapshotState}, before that of
 * its parent. Nothing else may access the same state. It never holds a key that was not the current
 * one of its operator, so that it writes no key of another task, and it begins empty after a
 * restore.
 *
 * <p>On the heap backend it keeps nothing: there the state is decoded already, and a kept reference
 * would change a value that a snapshot is still writing.
 *
 * @param <V> the value; whoever changes one in place calls {@link #update} too
 */
public final class CachedValue<V> {
  private final ValueState<V> state;
  private final KeyContext keys;
  private final int capacity;
  private final ToLongFunction<V> weight;
  private final long maxWeight;
  private final boolean passesThrough;
  private final LinkedHashMap<Object, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long weightHeld;

  /**
   * @param capacity keys that are kept decoded
   */
  public CachedValue(ValueState<V> state, KeyContext keys, int capacity) {
    this(state, keys, capacity, value -> 0, Long.MAX_VALUE);
  }

  /**
   * @param keys the operator that owns the state
   * @param capacity keys that are kept decoded
   * @param weight what a value takes on the heap, in bytes or any other unit; asked once an access,
   *     so it must be cheap
   * @param maxWeight what all kept values together may take; the current one is kept in any case
   */
  public CachedValue(
      ValueState<V> state,
      KeyContext keys,
      int capacity,
      ToLongFunction<V> weight,
      long maxWeight) {
    this.state = state;
    this.keys = keys;
    this.capacity = capacity;
    this.weight = weight;
    this.maxWeight = maxWeight;
    passesThrough = isOnHeap(keys);
  }

  private static boolean isOnHeap(KeyContext keys) {
    return keys instanceof AbstractStreamOperator<?> operator
        && StateBackendLoader.HASHMAP_STATE_BACKEND_NAME.equals(
            operator.getKeyedStateBackend().getBackendTypeIdentifier());
  }

  private static final class Entry<V> {
    V value;
    long weight;
    boolean stored;
    boolean changed;
  }

  /** The value of the current key; null where there is none. */
  public V value() throws Exception {
    if (passesThrough) {
      return state.value();
    }
    return entry(true).value;
  }

  /** Sets the value of the current key; null removes it. */
  public void update(V value) throws Exception {
    if (passesThrough) {
      state.update(value);
      return;
    }
    Entry<V> entry = entry(false);
    entry.value = value;
    entry.changed = true;
    weigh(entry);
    makeRoom();
  }

  public void clear() throws Exception {
    update(null);
  }

  /** Writes all changes to the state; the current key stays the same. */
  public void writeBack() throws Exception {
    if (entries.isEmpty()) {
      return;
    }
    Object current = keys.getCurrentKey();
    try {
      for (Map.Entry<Object, Entry<V>> entry : entries.entrySet()) {
        write(entry.getKey(), entry.getValue());
      }
    } finally {
      keys.setCurrentKey(current);
    }
  }

  private Entry<V> entry(boolean read) throws Exception {
    Object key = keys.getCurrentKey();
    Entry<V> known = entries.get(key);
    if (known != null) {
      return known;
    }
    Entry<V> entry = new Entry<>();
    entry.stored = true; // Unless the state says otherwise, something may have to be removed.
    if (read) {
      entry.value = state.value();
      entry.stored = entry.value != null;
    }
    entries.put(key, entry);
    weigh(entry);
    makeRoom();
    return entry;
  }

  private void weigh(Entry<V> entry) {
    long now = entry.value == null ? 0 : weight.applyAsLong(entry.value);
    weightHeld += now - entry.weight;
    entry.weight = now;
  }

  /** Lets go of the keys that were not used for longest; the current one is the last to go. */
  private void makeRoom() throws Exception {
    if (!isOverfull()) {
      return;
    }
    Object current = keys.getCurrentKey();
    try {
      while (isOverfull()) {
        evictOldest();
      }
    } finally {
      keys.setCurrentKey(current);
    }
  }

  private boolean isOverfull() {
    return entries.size() > 1 && (entries.size() > capacity || weightHeld > maxWeight);
  }

  private void evictOldest() throws Exception {
    Iterator<Map.Entry<Object, Entry<V>>> oldestFirst = entries.entrySet().iterator();
    Map.Entry<Object, Entry<V>> oldest = oldestFirst.next();
    write(oldest.getKey(), oldest.getValue());
    weightHeld -= oldest.getValue().weight;
    oldestFirst.remove();
  }

  private void write(Object key, Entry<V> entry) throws Exception {
    if (!entry.changed) {
      return;
    }
    entry.changed = false;
    if (entry.value == null && !entry.stored) {
      return; // It came and went between two snapshots.
    }
    keys.setCurrentKey(key);
    state.update(entry.value);
    entry.stored = entry.value != null;
  }
}
