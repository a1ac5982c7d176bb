package io.cordon.audit.text;

import java.util.Objects;
import java.util.function.Function;

/**
 * What was worked out lately of values that come again in many records, such as an actor of a
 * user's name. Keeps a fixed number; a new one displaces another. Threads may share it: an entry
 * never changes, and one that a thread does not see is worked out again.
 *
 * @param <K> a short text, or a record of some
 */
public final class RecentResults<K, T> {
  /** Longer texts should not be kept. */
  public static final int LIMIT_CHARACTERS = 512;

  /** 2³² divided by the golden ratio: Knuth's multiplicative hash. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int SIZE_BITS = 12;

  private final Function<K, T> work;
  private final Entry<?, ?>[] entries = new Entry<?, ?>[1 << SIZE_BITS];

  /**
   * @param work gives equal results for equal values, which nobody changes
   */
  public RecentResults(Function<K, T> work) {
    this.work = work;
  }

  private record Entry<K, T>(K of, T result) {}

  public T of(K value) {
    int slot = (value.hashCode() * SPREAD) >>> (Integer.SIZE - SIZE_BITS);
    @SuppressWarnings("unchecked")
    Entry<K, T> entry = (Entry<K, T>) entries[slot];
    if (entry == null || !Objects.equals(entry.of, value)) {
      entry = new Entry<>(value, work.apply(value));
      entries[slot] = entry;
    }
    return entry.result;
  }
}
