package io.cordon.job.state;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
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
 * <p>The state behind it is {@link Encoded} with each backend, the heap's included: nothing that a
 * snapshot still writes is ever changed.
 *
 * @param <V> the value; whoever changes one in place calls {@link #update} too
 */
public final class CachedValue<V> {
  private static final int INITIAL_BYTES = 1024;

  /** One huge value does not keep its memory. */
  private static final int MOST_KEPT_BYTES = 1 << 20;

  private final ValueState<Encoded> state;
  private final TypeSerializer<V> serializer;
  private final KeyContext keys;
  private final int capacity;
  private final ToLongFunction<V> weight;
  private final long maxWeight;
  private final LinkedHashMap<Object, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private DataOutputSerializer output = new DataOutputSerializer(INITIAL_BYTES);
  private final DataInputDeserializer input = new DataInputDeserializer();
  private long weightHeld;

  /**
   * @param states where the operator's state is declared
   * @param values name, serializer and time to live of the values
   * @param keys the operator that owns the state
   * @param capacity keys that are kept decoded
   * @param weight what a value takes on the heap, in bytes or any other unit; asked once an access,
   *     so it must be cheap
   * @param maxWeight what all kept values together may take; the current one is kept in any case
   */
  public CachedValue(
      KeyedStateStore states,
      ValueStateDescriptor<V> values,
      KeyContext keys,
      int capacity,
      ToLongFunction<V> weight,
      long maxWeight) {
    serializer = values.getSerializer();
    state = states.getState(encoded(values));
    this.keys = keys;
    this.capacity = capacity;
    this.weight = weight;
    this.maxWeight = maxWeight;
  }

  private static <V> ValueStateDescriptor<Encoded> encoded(ValueStateDescriptor<V> values) {
    ValueStateDescriptor<Encoded> encoded =
        new ValueStateDescriptor<>(
            values.getName(), new EncodedSerializer<>(values.getSerializer()));
    if (values.getTtlConfig().isEnabled()) {
      encoded.enableTimeToLive(values.getTtlConfig());
    }
    return encoded;
  }

  private static final class Entry<V> {
    V value;
    long weight;
    boolean stored;
    boolean changed;
  }

  /** The value of the current key; null where there is none. */
  public V value() throws Exception {
    return entry(true).value;
  }

  /** Sets the value of the current key; null removes it. */
  public void update(V value) throws Exception {
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
      Encoded stored = state.value();
      entry.value = stored == null ? null : stored.decode(serializer, input);
      entry.stored = stored != null;
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

  private Encoded encoded(V value) throws IOException {
    if (output.length() > MOST_KEPT_BYTES) {
      output = new DataOutputSerializer(INITIAL_BYTES);
    }
    return Encoded.of(value, serializer, output);
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
    entry.stored = entry.value != null;
    state.update(entry.stored ? encoded(entry.value) : null);
  }
}
