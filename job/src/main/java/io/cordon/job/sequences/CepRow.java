package io.cordon.job.sequences;

import io.cordon.job.state.CachedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
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

  @Override
  public <T> ValueState<T> getState(ValueStateDescriptor<T> declared) {
    fields.add(declared.getSerializer());
    return new ValueField<>(new Field<>(fields.size() - 1));
  }

  @Override
  public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> declared) {
    fields.add(new MapSerializer<>(declared.getKeySerializer(), declared.getValueSerializer()));
    return new MapField<>(new Field<Map<K, V>>(fields.size() - 1));
  }

  /** Of a row with all fields that were declared. */
  RowSerializer serializer() {
    return new RowSerializer(fields.toArray(TypeSerializer<?>[]::new));
  }

  /**
   * Connects the fields with the state behind them.
   *
   * @param state of rows that {@link #serializer} writes
   * @param maxKeys whose rows stay decoded
   */
  void use(ValueState<Row> state, KeyContext keys, int maxKeys) {
    rows = new CachedValue<>(state, keys, maxKeys, CepRow::entries, MAX_ENTRIES);
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
