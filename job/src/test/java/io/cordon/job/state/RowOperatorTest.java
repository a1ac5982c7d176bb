package io.cordon.job.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The row of a key is the list of its inputs; a minute after an input "x" it goes away. */
class RowOperatorTest {
  private static final ValueStateDescriptor<String> ROW =
      new ValueStateDescriptor<>("row", Types.STRING);

  private static final class Append implements RowStep<String, String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public void open(RuntimeContext context) {}

    @Override
    public void process(String input, RowContext<String, String> context) throws Exception {
      String row = context.row() == null ? input : context.row() + input.substring(1);
      context.write(row);
      context.emit(row);
      if (input.endsWith("x")) {
        context.wakeAt(60_000);
      }
    }

    @Override
    public void onTime(long timeMillis, RowContext<String, String> context) throws Exception {
      context.emit(context.row() + "!");
      context.write(null);
    }
  }

  private static RowOperator<String, String, String> operator(int keys, long bytes) {
    return new RowOperator<>(
        new Append(), ROW, new RowOperator.CacheLimit<>(keys, bytes, String::length));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, String, String> harness(
      StateBackend backend, int keys, long bytes) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            operator(keys, bytes), (String input) -> input.substring(0, 1), Types.STRING);
    harness.setStateBackend(backend);
    harness.open();
    return harness;
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, String, String> onRocksDb(
      int keys, long bytes) throws Exception {
    return harness(new EmbeddedRocksDBStateBackend(), keys, bytes);
  }

  private static String stored(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness, String key)
      throws Exception {
    RowOperator<?, ?, ?> operator = (RowOperator<?, ?, ?>) harness.getOneInputOperator();
    KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
    Object current = backend.getCurrentKey();
    backend.setCurrentKey(key);
    String value =
        backend
            .getPartitionedState(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, ROW)
            .value();
    backend.setCurrentKey((String) current);
    return value;
  }

  private static void process(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness, String... inputs)
      throws Exception {
    for (String input : inputs) {
      harness.processElement(input, 0);
    }
  }

  @Test
  void onRocksDbARowIsWrittenBeforeASnapshotAndNotBefore() throws Exception {
    try (var harness = onRocksDb(10, 1_000)) {
      process(harness, "a1", "a2", "b1");
      assertThat(stored(harness, "a")).isNull();

      harness.snapshot(1, 1);

      assertThat(stored(harness, "a")).isEqualTo("a12");
      assertThat(stored(harness, "b")).isEqualTo("b1");
    }
  }

  @Test
  void onTheHeapARowIsWrittenAtOnce() throws Exception {
    try (var harness = harness(new HashMapStateBackend(), 10, 1_000)) {
      process(harness, "a1", "a2");

      assertThat(stored(harness, "a")).isEqualTo("a12");
    }
  }

  @Test
  void theRowThatWasNotUsedForLongestMakesRoom() throws Exception {
    try (var harness = onRocksDb(2, 1_000)) {
      process(harness, "a1", "b1", "a2", "c1");

      assertThat(stored(harness, "b")).as("evicted").isEqualTo("b1");
      assertThat(stored(harness, "a")).as("used since").isNull();
      process(harness, "b2");
      assertThat(harness.extractOutputValues()).last().isEqualTo("b12");
    }
  }

  @Test
  void heavyRowsMakeRoomBeforeTheirNumberIsReached() throws Exception {
    try (var harness = onRocksDb(100, 8)) {
      process(harness, "a12345", "b12345");

      assertThat(stored(harness, "a")).isEqualTo("a12345");
      assertThat(stored(harness, "b")).isNull();
    }
  }

  @Test
  void aRowHeavierThanTheLimitIsKeptWhileItIsTheCurrentOne() throws Exception {
    try (var harness = onRocksDb(100, 2)) {
      process(harness, "a12345", "a6");

      assertThat(harness.extractOutputValues()).containsExactly("a12345", "a123456");
      assertThat(stored(harness, "a")).isNull();
    }
  }

  @Test
  void afterAnEvictionTheCurrentKeyIsStillTheOneOfTheInput() throws Exception {
    try (var harness = onRocksDb(1, 1_000)) {
      process(harness, "a1", "bx", "c1", "d1");

      harness.processWatermark(60_000);

      assertThat(harness.extractOutputValues()).containsExactly("a1", "bx", "c1", "d1", "bx!");
      harness.snapshot(1, 1);
      assertThat(List.of(stored(harness, "a"), stored(harness, "c"), stored(harness, "d")))
          .containsExactly("a1", "c1", "d1");
      assertThat(stored(harness, "b")).isNull();
    }
  }

  @Test
  void aRowThatGoesAwayByItsTimerIsRemovedFromTheState() throws Exception {
    try (var harness = onRocksDb(10, 1_000)) {
      process(harness, "a1", "ax");
      harness.snapshot(1, 1);
      assertThat(stored(harness, "a")).isEqualTo("a1x");

      harness.processWatermark(60_000);
      harness.snapshot(2, 2);

      assertThat(stored(harness, "a")).isNull();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void continuesFromASnapshotWithRowsThatWereOnlyInTheCache() throws Exception {
    List<String> output = new ArrayList<>();
    try (var first = onRocksDb(10, 1_000)) {
      process(first, "a1", "bx");
      var snapshot = first.snapshot(1, 1);
      process(first, "a-after-the-snapshot");
      try (var second =
          new KeyedOneInputStreamOperatorTestHarness<>(
              operator(10, 1_000), (String input) -> input.substring(0, 1), Types.STRING)) {
        second.setStateBackend(new EmbeddedRocksDBStateBackend());
        second.initializeState(snapshot);
        second.open();
        process(second, "a2");
        second.processWatermark(60_000);
        output.addAll(second.extractOutputValues());
      }
    }

    assertThat(output).containsExactly("a12", "bx!");
  }
}
