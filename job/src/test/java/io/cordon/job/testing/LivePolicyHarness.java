package io.cordon.job.testing;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.policy.live.PolicyChange;
import java.time.Instant;
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
 * A function that receives policy changes by broadcast, in Flink's test harness. {@link #publish}
 * sends a change; {@link #restart} continues in a new operator from a snapshot of the old one.
 */
public final class LivePolicyHarness<I, O> {
  private final Callable<TwoInputStreamOperatorTestHarness<I, PolicyChange, O>> create;
  private final HarnessOutput<O> output = new HarnessOutput<>();
  private TwoInputStreamOperatorTestHarness<I, PolicyChange, O> harness;

  private LivePolicyHarness(Callable<TwoInputStreamOperatorTestHarness<I, PolicyChange, O>> create)
      throws Exception {
    this.create = create;
    harness = create.call();
    harness.open();
    markPoliciesIdle();
  }

  public static <I, O> LivePolicyHarness<I, O> keyed(
      Supplier<KeyedBroadcastProcessFunction<String, I, PolicyChange, O>> function,
      KeySelector<I, String> key)
      throws Exception {
    return new LivePolicyHarness<>(
        () ->
            new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                    function.get(), List.of(PoliciesInForce.CHANGES)),
                key,
                null,
                Types.STRING));
  }

  public static <I, O> LivePolicyHarness<I, O> plain(
      Supplier<BroadcastProcessFunction<I, PolicyChange, O>> function) throws Exception {
    return new LivePolicyHarness<>(
        () ->
            new TwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(
                    function.get(), List.of(PoliciesInForce.CHANGES))));
  }

  /** The source of policy changes is always idle. */
  private void markPoliciesIdle() throws Exception {
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);
  }

  public LivePolicyHarness<I, O> process(I element, Instant time) throws Exception {
    harness.processElement1(element, time.toEpochMilli());
    return this;
  }

  /** For functions that ignore time. */
  public LivePolicyHarness<I, O> process(I element) throws Exception {
    return process(element, Instant.EPOCH);
  }

  public LivePolicyHarness<I, O> publish(PolicyChange change) throws Exception {
    harness.processElement2(change, Long.MIN_VALUE);
    return this;
  }

  public LivePolicyHarness<I, O> watermark(Instant time) throws Exception {
    harness.processWatermark1(new Watermark(time.toEpochMilli()));
    return this;
  }

  /** The sources of activities become idle. */
  public LivePolicyHarness<I, O> becomeIdle() throws Exception {
    harness.processWatermarkStatus1(WatermarkStatus.IDLE);
    return this;
  }

  /** Snapshots, closes and continues from the snapshot in a new operator. */
  public LivePolicyHarness<I, O> restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    output.keep(harness);
    harness.close();
    harness = create.call();
    harness.initializeState(snapshot);
    harness.open();
    markPoliciesIdle();
    return this;
  }

  public List<O> output() {
    return output.all(harness);
  }

  /** What the side output holds since the last restart. */
  public <T> List<T> sideOutput(OutputTag<T> tag) {
    return HarnessOutput.side(harness, tag);
  }

  /** All watermarks that were emitted since the last restart. */
  public List<Long> watermarks() {
    return harness.getOutput().stream()
        .filter(Watermark.class::isInstance)
        .map(mark -> ((Watermark) mark).getTimestamp())
        .toList();
  }

  /** Entries of keyed state; only for keyed functions. Broadcast state does not count. */
  public int stateEntries() {
    return ((KeyedTwoInputStreamOperatorTestHarness<?, ?, ?, ?>) harness).numKeyedStateEntries();
  }

  public int timers() {
    return harness.numEventTimeTimers();
  }
}
