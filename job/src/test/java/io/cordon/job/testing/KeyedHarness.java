package io.cordon.job.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.apache.flink.util.OutputTag;

/**
 * A keyed function or operator in Flink's test harness. Event time moves by {@link #watermark};
 * {@link #restart} continues in a new operator from a snapshot of the old one. A snapshot that is
 * kept in the repository, written by {@link #freeze} and read by {@link #restored}, shows that
 * state of an older version still loads.
 */
public final class KeyedHarness<I, O> {
  private final Supplier<? extends OneInputStreamOperator<I, O>> operator;
  private final KeySelector<I, String> key;
  private final HarnessOutput<O> output = new HarnessOutput<>();
  private OneInputStreamOperator<I, O> running;
  private KeyedOneInputStreamOperatorTestHarness<String, I, O> harness;

  public KeyedHarness(
      Supplier<KeyedProcessFunction<String, I, O>> function, KeySelector<I, String> key)
      throws Exception {
    this(key, () -> new KeyedProcessOperator<>(function.get()));
  }

  private KeyedHarness(
      KeySelector<I, String> key, Supplier<? extends OneInputStreamOperator<I, O>> operator)
      throws Exception {
    this.operator = operator;
    this.key = key;
    harness = create();
    harness.open();
  }

  public static <I, O> KeyedHarness<I, O> of(
      Supplier<? extends OneInputStreamOperator<I, O>> operator, KeySelector<I, String> key)
      throws Exception {
    return new KeyedHarness<>(key, operator);
  }

  /** Continues from a snapshot that {@link #freeze} wrote. */
  public static <I, O> KeyedHarness<I, O> restored(
      Supplier<KeyedProcessFunction<String, I, O>> function,
      KeySelector<I, String> key,
      Path snapshot)
      throws Exception {
    return new KeyedHarness<>(function, key).continuedFrom(snapshot);
  }

  /** The same with a new operator that continues from a snapshot that {@link #freeze} wrote. */
  public KeyedHarness<I, O> continuedFrom(Path snapshot) throws Exception {
    harness.close();
    harness = create();
    harness.initializeState(OperatorSnapshotUtil.readStateHandle(snapshot.toString()));
    harness.open();
    return this;
  }

  private KeyedOneInputStreamOperatorTestHarness<String, I, O> create() throws Exception {
    running = operator.get();
    return new KeyedOneInputStreamOperatorTestHarness<>(running, key, Types.STRING);
  }

  public KeyedHarness<I, O> process(I element, Instant time) throws Exception {
    harness.processElement(element, time.toEpochMilli());
    return this;
  }

  public KeyedHarness<I, O> watermark(Instant time) throws Exception {
    harness.processWatermark(time.toEpochMilli());
    return this;
  }

  public KeyedHarness<I, O> wallClock(Instant time) throws Exception {
    harness.setProcessingTime(time.toEpochMilli());
    return this;
  }

  /** How far the clock of rows that expire has gone since they were written. */
  public KeyedHarness<I, O> expiryClock(Duration since) {
    harness.setStateTtlProcessingTime(since.toMillis());
    return this;
  }

  /** Snapshots, closes and continues from the snapshot in a new operator. */
  public KeyedHarness<I, O> restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    output.keep(harness);
    harness.close();
    harness = create();
    harness.initializeState(snapshot);
    harness.open();
    return this;
  }

  /** Writes a snapshot of the state to a file. */
  public void freeze(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    OperatorSnapshotUtil.writeStateHandle(harness.snapshot(1, 1), file.toString());
  }

  public List<O> output() {
    return output.all(harness);
  }

  /** What the side output holds since the last restart. */
  public <T> List<T> sideOutput(OutputTag<T> tag) {
    return HarnessOutput.side(harness, tag);
  }

  /** After a snapshot, before which changed rows are written to the state. */
  public int stateEntries() throws Exception {
    harness.snapshot(2, 2);
    return harness.numKeyedStateEntries();
  }

  public int timers() {
    return harness.numEventTimeTimers();
  }

  public long count(String name) {
    Accumulator<?, ?> counter =
        ((AbstractStreamOperator<O>) running).getRuntimeContext().getAccumulator(name);
    return counter == null ? 0 : (Long) counter.getLocalValue();
  }
}
