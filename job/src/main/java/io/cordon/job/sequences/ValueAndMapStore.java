package io.cordon.job.sequences;

import org.apache.flink.api.common.state.AggregatingState;
import org.apache.flink.api.common.state.AggregatingStateDescriptor;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.state.v2.MapState;
import org.apache.flink.api.common.state.v2.MapStateDescriptor;
import org.apache.flink.api.common.state.v2.ValueState;
import org.apache.flink.api.common.state.v2.ValueStateDescriptor;

/** A store of keyed state that has only values and maps, which is all that Flink CEP declares. */
abstract class ValueAndMapStore implements KeyedStateStore {

  @Override
  public <T> ListState<T> getListState(ListStateDescriptor<T> declared) {
    throw unsupported();
  }

  @Override
  public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> declared) {
    throw unsupported();
  }

  @Override
  public <T, A, R> AggregatingState<T, R> getAggregatingState(
      AggregatingStateDescriptor<T, A, R> declared) {
    throw unsupported();
  }

  @Override
  public <T> ValueState<T> getValueState(ValueStateDescriptor<T> declared) {
    throw unsupported();
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ListState<T> getListState(
      org.apache.flink.api.common.state.v2.ListStateDescriptor<T> declared) {
    throw unsupported();
  }

  @Override
  public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> declared) {
    throw unsupported();
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ReducingState<T> getReducingState(
      org.apache.flink.api.common.state.v2.ReducingStateDescriptor<T> declared) {
    throw unsupported();
  }

  @Override
  public <T, A, R> org.apache.flink.api.common.state.v2.AggregatingState<T, R> getAggregatingState(
      org.apache.flink.api.common.state.v2.AggregatingStateDescriptor<T, A, R> declared) {
    throw unsupported();
  }

  @Override
  public String getBackendTypeIdentifier() {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("CEP declares values and maps only");
  }
}
