package io.cordon.job.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.flink.api.common.state.MapState;

/**
 * Removes the entries of a map state that have ended.
 *
 * <p>It does not use the iterator's {@code remove}: on the heap backend that leaves an empty map
 * behind for every key that ever had an entry.
 */
public final class Expiry {
  private Expiry() {}

  /** Removes and returns the values that have ended. */
  public static <V> List<V> removeIf(MapState<String, V> state, Predicate<V> ended)
      throws Exception {
    List<String> keys = new ArrayList<>();
    List<V> values = new ArrayList<>();
    for (Map.Entry<String, V> entry : state.entries()) {
      if (ended.test(entry.getValue())) {
        keys.add(entry.getKey());
        values.add(entry.getValue());
      }
    }
    for (String key : keys) {
      state.remove(key);
    }
    return values;
  }
}
