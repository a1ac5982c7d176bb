package io.cordon.job.testing;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.policy.live.PolicyChange;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * A function that receives policy changes by broadcast, in Flink's test harness. {@link #publish}
 * sends a change; {@link #restart} continues in a new operator from a snapshot of the old one.
 */
public final class LivePolicyHarness<I, O> {
  private final Callable<TwoInputStreamOperatorTestHarness<I, Object, O>> create;
  private final Function<PolicyChange, Object> broadcast;
  private final HarnessOutput<O> output = new HarnessOutput<>();
  private TwoInputStreamOperatorTestHarness<I, Object, O> harness;

  private LivePolicyHarness(
      Callable<TwoInputStreamOperatorTestHarness<I, Object, O>> create,
      Function<PolicyChange, Object> broadcast)
      throws Exception {
    this.create = create;
    this.broadcast = broadcast;
    harness = create.call();
    harness.open();
    markPoliciesIdle();
  }

  public static <I, O> LivePolicyHarness<I, O> plain(
      Supplier<BroadcastProcessFunction<I, PolicyChange, O>> function) throws Exception {
    return of(function, change -> change, List.of(PoliciesInForce.CHANGES));
  }

  /**
   * For a function that receives more than policy changes by broadcast.
   *
   * @param broadcast the record that carries a change
   * @param states the broadcast states of the function
   */
  @SuppressWarnings("unchecked") // only what broadcast returns is sent to the function
  public static <I, B, O> LivePolicyHarness<I, O> of(
      Supplier<? extends BroadcastProcessFunction<I, B, O>> function,
      Function<PolicyChange, B> broadcast,
      List<MapStateDescriptor<?, ?>> states)
      throws Exception {
    return new LivePolicyHarness<>(
        () ->
            (TwoInputStreamOperatorTestHarness<I, Object, O>)
                new TwoInputStreamOperatorTestHarness<>(
                    new CoBroadcastWithNonKeyedOperator<>(function.get(), states)),
        broadcast::apply);
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
    return send(broadcast.apply(change));
  }

  /** Anything else that is broadcast. */
  public LivePolicyHarness<I, O> send(Object update) throws Exception {
    harness.processElement2(update, Long.MIN_VALUE);
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
}
