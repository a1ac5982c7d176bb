package io.cordon.job.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.sequences.RandomSignals.Step;
import io.cordon.policy.correlate.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to the operator on RocksDB, it finds what one on the heap finds undisturbed. */
@SuppressWarnings("try") // a harness that is closed may be interrupted
class CachedCepOperatorTest {
  private static final int STEPS = 3;
  private static final int MAX_PARALLELISM = 8;

  /** Of the 12 keys of the stream: rows are written and read all the time. */
  private static final int FEW_KEYS = 2;

  private final List<Step> stream = RandomSignals.stream(new Random(7), STEPS);
  private List<SequenceMatch> expected;

  @BeforeEach
  void runUndisturbed() throws Exception {
    try (var harness = CepHarness.of(CepHarness.shared(STEPS))) {
      harness.open();
      for (Step step : stream) {
        step.in(harness);
      }
      expected = RandomSignals.inOrder(harness.extractOutputValues());
    }
    assertThat(expected).hasSizeGreaterThan(20);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> onRocksDb(
      int tasks, int task) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            SequencePattern.operator(STEPS, CepHarness.SIGNALS, FEW_KEYS),
            Signal::key,
            Types.STRING,
            MAX_PARALLELISM,
            tasks,
            task);
    harness.setStateBackend(new EmbeddedRocksDBStateBackend());
    return harness;
  }

  private static long keysWithState(
      KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> harness) {
    var operator = (CachedCepOperator<?, ?, ?>) harness.getOneInputOperator();
    try (Stream<?> keys =
        operator.getKeyedStateBackend().getKeys("cep-row", VoidNamespace.INSTANCE)) {
      return keys.count();
    }
  }

  @Test
  void findsTheSameOnRocksDbAndLeavesNothing() throws Exception {
    try (var harness = onRocksDb(1, 0)) {
      harness.open();
      for (Step step : stream) {
        step.in(harness);
      }
      harness.snapshot(1, 1);

      assertThat(RandomSignals.inOrder(harness.extractOutputValues())).isEqualTo(expected);
      assertThat(keysWithState(harness)).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void afterAFailureItRepeatsFromTheLastSnapshot() throws Exception {
    List<SequenceMatch> committed = new ArrayList<>();
    OperatorSubtaskState snapshot = null;
    int from = 0;
    while (from < stream.size()) {
      int to = Math.min(stream.size(), from + 100);
      try (var harness = onRocksDb(1, 0)) {
        harness.initializeState(snapshot);
        harness.open();
        for (Step step : stream.subList(from, to)) {
          step.in(harness);
        }
        snapshot = harness.snapshot(to, to);
        committed.addAll(harness.extractOutputValues());
        // What comes after the snapshot is lost with the task, and comes again.
        for (Step step : stream.subList(to, Math.min(stream.size(), to + 50))) {
          step.in(harness);
        }
      }
      from = to;
    }

    assertThat(RandomSignals.inOrder(committed)).isEqualTo(expected);
  }

  @Test
  void keysMoveBetweenTasks() throws Exception {
    List<SequenceMatch> found = new ArrayList<>();
    int half = stream.size() / 2;
    OperatorSubtaskState ofOne;
    try (var one = onRocksDb(1, 0)) {
      one.open();
      for (Step step : stream.subList(0, half)) {
        step.in(one);
      }
      ofOne = one.snapshot(1, 1);
      found.addAll(one.extractOutputValues());
    }
    for (int task = 0; task < 2; task++) {
      try (var ofTwo = onRocksDb(2, task)) {
        ofTwo.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                ofOne, MAX_PARALLELISM, 1, 2, task));
        ofTwo.open();
        for (Step step : stream.subList(half, stream.size())) {
          if (step.signal() == null || step.taskOfTwo(MAX_PARALLELISM) == task) {
            step.in(ofTwo);
          }
        }
        found.addAll(ofTwo.extractOutputValues());
      }
    }

    assertThat(RandomSignals.inOrder(found)).isEqualTo(expected);
  }
}
