package io.cordon.job.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
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
      new ValueStateDescriptor<>("row", StringSerializer.INSTANCE);
  private static final ValueStateDescriptor<Encoded> STORED =
      new ValueStateDescriptor<>("row", new EncodedSerializer<>(StringSerializer.INSTANCE));

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

  private static final class Running implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<String, String, String> harness;

    Running(StateBackend backend, OperatorSubtaskState from, int keys, long bytes)
        throws Exception {
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              operator(keys, bytes), (String input) -> input.substring(0, 1), Types.STRING);
      harness.setStateBackend(backend);
      if (from != null) {
        harness.initializeState(from);
      }
      harness.open();
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static Running onRocksDb(int keys, long bytes) throws Exception {
    return new Running(new EmbeddedRocksDBStateBackend(), null, keys, bytes);
  }

  private static String stored(Running running, String key) throws Exception {
    RowOperator<?, ?, ?> operator = (RowOperator<?, ?, ?>) running.harness.getOneInputOperator();
    KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
    Object current = backend.getCurrentKey();
    backend.setCurrentKey(key);
    Encoded value =
        backend
            .getPartitionedState(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, STORED)
            .value();
    backend.setCurrentKey((String) current);
    return value == null
        ? null
        : value.decode(StringSerializer.INSTANCE, new DataInputDeserializer());
  }

  private static void process(Running running, String... inputs) throws Exception {
    for (String input : inputs) {
      running.harness.processElement(input, 0);
    }
  }

  @Test
  void aRowIsWrittenBeforeASnapshotAndNotBefore() throws Exception {
    try (Running rows = onRocksDb(10, 1_000)) {
      process(rows, "a1", "a2", "b1");
      assertThat(stored(rows, "a")).isNull();

      rows.harness.snapshot(1, 1);

      assertThat(stored(rows, "a")).isEqualTo("a12");
      assertThat(stored(rows, "b")).isEqualTo("b1");
    }
  }

  @Test
  void onTheHeapTooAndASnapshotKeepsWhatItHasSeen() throws Exception {
    OperatorSubtaskState snapshot;
    try (Running rows = new Running(new HashMapStateBackend(), null, 10, 1_000)) {
      process(rows, "a1", "a2");
      assertThat(stored(rows, "a")).isNull();

      snapshot = rows.harness.snapshot(1, 1);
      process(rows, "a3");
      assertThat(stored(rows, "a")).isEqualTo("a12");
    }
    try (Running rows = new Running(new HashMapStateBackend(), snapshot, 10, 1_000)) {
      process(rows, "a4");
      assertThat(rows.harness.extractOutputValues()).containsExactly("a124");
    }
  }

  @Test
  void theRowThatWasNotUsedForLongestMakesRoom() throws Exception {
    try (Running rows = onRocksDb(2, 1_000)) {
      process(rows, "a1", "b1", "a2", "c1");

      assertThat(stored(rows, "b")).as("evicted").isEqualTo("b1");
      assertThat(stored(rows, "a")).as("used since").isNull();
      process(rows, "b2");
      assertThat(rows.harness.extractOutputValues()).last().isEqualTo("b12");
    }
  }

  @Test
  void heavyRowsMakeRoomBeforeTheirNumberIsReached() throws Exception {
    try (Running rows = onRocksDb(100, 8)) {
      process(rows, "a12345", "b12345");

      assertThat(stored(rows, "a")).isEqualTo("a12345");
      assertThat(stored(rows, "b")).isNull();
    }
  }

  @Test
  void aRowHeavierThanTheLimitIsKeptWhileItIsTheCurrentOne() throws Exception {
    try (Running rows = onRocksDb(100, 2)) {
      process(rows, "a12345", "a6");

      assertThat(rows.harness.extractOutputValues()).containsExactly("a12345", "a123456");
      assertThat(stored(rows, "a")).isNull();
    }
  }

  @Test
  void afterAnEvictionTheCurrentKeyIsStillTheOneOfTheInput() throws Exception {
    try (Running rows = onRocksDb(1, 1_000)) {
      process(rows, "a1", "bx", "c1", "d1");

      rows.harness.processWatermark(60_000);

      assertThat(rows.harness.extractOutputValues()).containsExactly("a1", "bx", "c1", "d1", "bx!");
      rows.harness.snapshot(1, 1);
      assertThat(List.of(stored(rows, "a"), stored(rows, "c"), stored(rows, "d")))
          .containsExactly("a1", "c1", "d1");
      assertThat(stored(rows, "b")).isNull();
    }
  }

  @Test
  void aRowThatGoesAwayByItsTimerIsRemovedFromTheState() throws Exception {
    try (Running rows = onRocksDb(10, 1_000)) {
      process(rows, "a1", "ax");
      rows.harness.snapshot(1, 1);
      assertThat(stored(rows, "a")).isEqualTo("a1x");

      rows.harness.processWatermark(60_000);
      rows.harness.snapshot(2, 2);

      assertThat(stored(rows, "a")).isNull();
      assertThat(rows.harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void continuesFromASnapshotWithRowsThatWereOnlyInTheCache() throws Exception {
    List<String> output = new ArrayList<>();
    try (Running first = onRocksDb(10, 1_000)) {
      process(first, "a1", "bx");
      var snapshot = first.harness.snapshot(1, 1);
      process(first, "a-after-the-snapshot");
      try (Running second = new Running(new EmbeddedRocksDBStateBackend(), snapshot, 10, 1_000)) {
        process(second, "a2");
        second.harness.processWatermark(60_000);
        output.addAll(second.harness.extractOutputValues());
      }
    }

    assertThat(output).containsExactly("a12", "bx!");
  }
}
