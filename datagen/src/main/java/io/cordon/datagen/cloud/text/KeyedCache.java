package io.cordon.datagen.cloud.text;

import java.util.function.Function;

/**
 * A few thousand values that are made from objects of the world and always the same for the same
 * object, so that results do not depend on what is kept. A new value replaces another one.
 *
 * @param <K> compared with {@code equals}
 */
public final class KeyedCache<K, V> {
  private static final int SLOTS = 1 << 12;

  private final Object[] keys = new Object[SLOTS];
  private final Object[] values = new Object[SLOTS];
  private final Function<K, V> make;

  public KeyedCache(Function<K, V> make) {
    this.make = make;
  }

  /**
   * The object's value.
   *
   * @param hash equal for equal objects
   */
  @SuppressWarnings("unchecked")
  public V get(K key, long hash) {
    int slot = (int) Ids.bits(hash, 0) & (SLOTS - 1);
    Object kept = keys[slot];
    if (kept != key && !key.equals(kept)) {
      values[slot] = make.apply(key);
    }
    keys[slot] = key;
    return (V) values[slot];
  }
}
