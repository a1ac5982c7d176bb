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
final class MapField<K, V> implements MapState<K, V> {
  private final CepRow.Field<Map<K, V>> field;

  MapField(CepRow.Field<Map<K, V>> field) {
    this.field = field;
  }

  private Map<K, V> entriesOfKey() {
    Map<K, V> map = field.get();
    return map == null ? Map.of() : map;
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
    Map<K, V> map = field.get();
    map = map == null ? new HashMap<>() : map;
    map.putAll(entries);
    changed(map);
  }

  @Override
  public void remove(K key) {
    Map<K, V> map = field.get();
    if (map != null && map.remove(key) != null) {
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
    return each(entry -> entry);
  }

  @Override
  public Iterable<K> keys() {
    return each(Map.Entry::getKey);
  }

  @Override
  public Iterable<V> values() {
    return each(Map.Entry::getValue);
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return entries().iterator();
  }

  @Override
  public void clear() {
    field.set(null);
  }

  private <T> Iterable<T> each(Function<Map.Entry<K, V>, T> part) {
    Map<K, V> map = entriesOfKey();
    return () -> new Entries<>(map, map.entrySet().iterator(), part);
  }

  /** Removes from the map and from the row. */
  private final class Entries<T> implements Iterator<T> {
    private final Map<K, V> map;
    private final Iterator<Map.Entry<K, V>> entries;
    private final Function<Map.Entry<K, V>, T> part;

    Entries(Map<K, V> map, Iterator<Map.Entry<K, V>> entries, Function<Map.Entry<K, V>, T> part) {
      this.map = map;
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
      entries.remove();
      changed(map);
    }
  }
}
