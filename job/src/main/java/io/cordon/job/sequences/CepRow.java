package io.cordon.job.sequences;

import io.cordon.job.state.CachedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.MapSerializer;
import org.apache.flink.api.java.typeutils.runtime.RowSerializer;
import org.apache.flink.streaming.api.operators.KeyContext;
import org.apache.flink.types.Row;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * The values and maps that CEP declares, as the fields of one row for each key, in the order of
 * their declaration. A map without entries is an absent field, and a row without fields no state.
 *
 * <p>No two fields have the same type: a version of Flink that declares them in another order
 * cannot restore a row, and says so.
 */
final class CepRow extends ValueAndMapStore {
  /** Of all rows that stay decoded; an entry has up to 2 KB. */
  private static final int MAX_ENTRIES = 20_000;

  private final List<TypeSerializer<?>> fields = new ArrayList<>();
  private CachedValue<Row> rows;
  private long reachedMillis = Long.MIN_VALUE;

  @Override
  public <T> ValueState<T> getState(ValueStateDescriptor<T> declared) {
    fields.add(declared.getSerializer());
    return new ValueField<>(new Field<>(fields.size() - 1));
  }

  @Override
  public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> declared) {
    fields.add(new MapSerializer<>(declared.getKeySerializer(), declared.getValueSerializer()));
    Field<Map<K, V>> field = new Field<>(fields.size() - 1);
    return isByTime(declared) ? timed(field) : new MapField<>(field);
  }

  /** CEP has no keys that are numbers but event times. */
  private static boolean isByTime(MapStateDescriptor<?, ?> declared) {
    return declared.getKeySerializer() instanceof LongSerializer;
  }

  @SuppressWarnings("unchecked") // K is Long
  private <K, V> MapState<K, V> timed(Field<Map<K, V>> field) {
    return (MapState<K, V>)
        new TimedMapField<>((Field<Map<Long, V>>) (Field<?>) field, () -> reachedMillis);
  }

  /** The watermark is here now. */
  void reached(long watermarkMillis) {
    reachedMillis = watermarkMillis;
  }

  /**
   * Connects all fields that were declared with the state behind them.
   *
   * @param states where the operator's state is declared
   * @param maxKeys whose rows stay decoded
   */
  void use(KeyedStateStore states, KeyContext keys, int maxKeys) {
    ValueStateDescriptor<Row> row =
        new ValueStateDescriptor<>(
            "cep-row", new RowSerializer(fields.toArray(TypeSerializer<?>[]::new)));
    rows = new CachedValue<>(states, row, keys, maxKeys, CepRow::entries, MAX_ENTRIES);
  }

  /** Writes all changes to the state, before a snapshot. */
  void writeBack() throws Exception {
    rows.writeBack();
  }

  /** The size of all maps of a row. */
  private static long entries(Row row) {
    long entries = 0;
    for (int i = 0; i < row.getArity(); i++) {
      entries += row.getField(i) instanceof Map<?, ?> map ? map.size() : 0;
    }
    return entries;
  }

  /** One field of the row of the current key. */
  final class Field<T> {
    private final int position;

    Field(int position) {
      this.position = position;
    }

    /** Null where it is absent. */
    @SuppressWarnings("unchecked") // only set() sets it
    T get() {
      Row row = row();
      return row == null ? null : (T) row.getField(position);
    }

    /**
     * Sets the field, also after a change of the value in place.
     *
     * @param value null to remove it
     */
    void set(T value) {
      Row row = row();
      if (row == null && value == null) {
        return;
      }
      Row changed = row == null ? Row.withPositions(fields.size()) : row;
      changed.setField(position, value);
      try {
        rows.update(value == null && isEmpty(changed) ? null : changed);
      } catch (Exception unavailable) {
        throw new FlinkRuntimeException("The row cannot be written", unavailable);
      }
    }

    /** Sets the field to an equal value, which need not be written. */
    void replace(T equal) {
      row().setField(position, equal);
    }

    private Row row() {
      try {
        return rows.value();
      } catch (Exception unavailable) {
        throw new FlinkRuntimeException("The row cannot be read", unavailable);
      }
    }

    private static boolean isEmpty(Row row) {
      for (int i = 0; i < row.getArity(); i++) {
        if (row.getField(i) != null) {
          return false;
        }
      }
      return true;
    }
  }
}
