package io.cordon.job.sequences;

import org.apache.flink.api.common.state.ValueState;

/** A value that is a field of a {@link CepRow}. */
final class ValueField<T> implements ValueState<T> {
  private final CepRow.Field<T> field;

  ValueField(CepRow.Field<T> field) {
    this.field = field;
  }

  @Override
  public T value() {
    return field.get();
  }

  @Override
  public void update(T value) {
    field.set(value);
  }

  @Override
  public void clear() {
    field.set(null);
  }
}
