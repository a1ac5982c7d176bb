package io.cordon.job.sequences;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * A map by event time, of which CEP asks only for what the watermark has reached: which events are
 * due, and which counts of events are over. It is shown no later keys, so that a key with many
 * events ahead of the watermark costs no more than one with few.
 */
final class TimedMapField<V> extends MapField<Long, V> {
  private final LongSupplier watermarkMillis;

  TimedMapField(CepRow.Field<Map<Long, V>> field, LongSupplier watermarkMillis) {
    super(field);
    this.watermarkMillis = watermarkMillis;
  }

  @Override
  Map<Long, V> inMemory(Map<Long, V> map) {
    return map instanceof TreeMap ? map : new TreeMap<>(map);
  }

  @Override
  Map<Long, V> shown(Map<Long, V> map) {
    return map instanceof TreeMap<Long, V> sorted
        ? sorted.headMap(watermarkMillis.getAsLong(), /* inclusive= */ true)
        : map;
  }
}
