package io.cordon.job;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.policy.live.PolicyChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * A function that is told of published policies, in Flink's test harness: {@link #publish} tells
 * it, and {@link #restart} goes on in a new operator from a snapshot of the old one.
 */
public final class LiveHarness<I, O> {
  private final Callable<TwoInputStreamOperatorTestHarness<I, PolicyChange, O>> create;
  private final List<O> outputBefore = new ArrayList<>();
  private TwoInputStreamOperatorTestHarness<I, PolicyChange, O> harness;

  private LiveHarness(Callable<TwoInputStreamOperatorTestHarness<I, PolicyChange, O>> create)
      throws Exception {
    this.create = create;
    harness = create.call();
    harness.open();
    beIdle();
  }

  public static <I, O> LiveHarness<I, O> keyed(
      Supplier<KeyedBroadcastProcessFunction<String, I, PolicyChange, O>> function,
      KeySelector<I, String> key)
      throws Exception {
    return new LiveHarness<>(
        () ->
            new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                    function.get(), List.of(PoliciesInForce.CHANGES)),
                key,
                null,
                Types.STRING));
  }

  public static <I, O> LiveHarness<I, O> plain(
      Supplier<BroadcastProcessFunction<I, PolicyChange, O>> function) throws Exception {
    return new LiveHarness<>(
        () ->
            new TwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(
                    function.get(), List.of(PoliciesInForce.CHANGES))));
  }

  /** As the source of policies says of itself. */
  private void beIdle() throws Exception {
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);
  }

  public LiveHarness<I, O> process(I element, Instant time) throws Exception {
    harness.processElement1(element, time.toEpochMilli());
    return this;
  }

  /** For functions to which times mean nothing. */
  public LiveHarness<I, O> process(I element) throws Exception {
    return process(element, Instant.EPOCH);
  }

  public LiveHarness<I, O> publish(PolicyChange change) throws Exception {
    harness.processElement2(change, Long.MIN_VALUE);
    return this;
  }

  public LiveHarness<I, O> watermark(Instant time) throws Exception {
    harness.processWatermark1(new Watermark(time.toEpochMilli()));
    return this;
  }

  /** The activities' sources have fallen silent. */
  public LiveHarness<I, O> silence() throws Exception {
    harness.processWatermarkStatus1(WatermarkStatus.IDLE);
    return this;
  }

  /** Snapshots, closes, and goes on from the snapshot in a new operator. */
  public LiveHarness<I, O> restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    outputBefore.addAll(harness.extractOutputValues());
    harness.close();
    harness = create.call();
    harness.initializeState(snapshot);
    harness.open();
    beIdle();
    return this;
  }

  public List<O> output() {
    List<O> all = new ArrayList<>(outputBefore);
    all.addAll(harness.extractOutputValues());
    return all;
  }

  /** What went aside since the last restart. */
  public <T> List<T> sideOutput(OutputTag<T> tag) {
    var records = harness.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(r -> r.getValue()).toList();
  }

  /** How far event time has come. */
  public List<Long> watermarks() {
    return harness.getOutput().stream()
        .filter(Watermark.class::isInstance)
        .map(mark -> ((Watermark) mark).getTimestamp())
        .toList();
  }

  /** Of a keyed function; what is broadcast does not count. */
  public int stateEntries() {
    return ((KeyedTwoInputStreamOperatorTestHarness<?, ?, ?, ?>) harness).numKeyedStateEntries();
  }

  public int timers() {
    return harness.numEventTimeTimers();
  }
}
