package io.cordon.job.sequences;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.state.MapState;

/**
 * A map that is a field of a {@link CepRow}. To iterate over it is to iterate over a map on the
 * heap.
 */
class MapField<K, V> implements MapState<K, V> {
  private final CepRow.Field<Map<K, V>> field;

  MapField(CepRow.Field<Map<K, V>> field) {
    this.field = field;
  }

  /** Those of the current key. */
  private Map<K, V> entriesOfKey() {
    Map<K, V> read = field.get();
    if (read == null) {
      return Map.of();
    }
    Map<K, V> map = inMemory(read);
    if (map != read) {
      field.replace(map);
    }
    return map;
  }

  /** The entries that were read from state, as this field keeps them in memory. */
  Map<K, V> inMemory(Map<K, V> map) {
    return map;
  }

  private void changed(Map<K, V> map) {
    field.set(map.isEmpty() ? null : map);
  }

  @Override
  public V get(K key) {
    return entriesOfKey().get(key);
  }

  @Override
  public void put(K key, V value) {
    putAll(Map.of(key, value));
  }

  @Override
  public void putAll(Map<K, V> entries) {
    Map<K, V> known = entriesOfKey();
    Map<K, V> map = known.isEmpty() ? inMemory(new HashMap<>()) : known;
    map.putAll(entries);
    changed(map);
  }

  @Override
  public void remove(K key) {
    Map<K, V> map = entriesOfKey();
    if (!map.isEmpty() && map.remove(key) != null) {
      changed(map);
    }
  }

  @Override
  public boolean contains(K key) {
    return entriesOfKey().containsKey(key);
  }

  @Override
  public boolean isEmpty() {
    return entriesOfKey().isEmpty();
  }

  @Override
  public Iterable<Map.Entry<K, V>> entries() {
    return each(entriesOfKey(), entry -> entry);
  }

  @Override
  public Iterable<K> keys() {
    return each(shown(entriesOfKey()), Map.Entry::getKey);
  }

  @Override
  public Iterable<V> values() {
    return each(entriesOfKey(), Map.Entry::getValue);
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return entries().iterator();
  }

  @Override
  public void clear() {
    field.set(null);
  }

  /** The entries whose keys are shown. */
  Map<K, V> shown(Map<K, V> map) {
    return map;
  }

  private <T> Iterable<T> each(Map<K, V> shown, Function<Map.Entry<K, V>, T> part) {
    return () -> new Entries<>(shown.entrySet().iterator(), part);
  }

  /** Removes from the map and from the row. */
  private final class Entries<T> implements Iterator<T> {
    private final Iterator<Map.Entry<K, V>> entries;
    private final Function<Map.Entry<K, V>, T> part;

    Entries(Iterator<Map.Entry<K, V>> entries, Function<Map.Entry<K, V>, T> part) {
      this.entries = entries;
      this.part = part;
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public T next() {
      return part.apply(entries.next());
    }

    @Override
    public void remove() {
      Map<K, V> map = entriesOfKey();
      entries.remove();
      changed(map);
    }
  }
}
