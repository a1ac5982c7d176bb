package io.cordon.job.sequences;

import io.cordon.job.PlainHarness;
import io.cordon.job.live.LivePack;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.PeopleScope;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.live.PolicyChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * The CEP operator of a sequence, taken out of the graph that {@link Sequences#detect} builds, in
 * Flink's test harness; {@link FindSignals} stands before it as in the job.
 */
final class SequenceHarness {
  private static final OutputTag<Signal> LATE =
      new OutputTag<>("late-signals", TypeInformation.of(Signal.class));

  private final SequencePolicy policy;
  private final PlainHarness<Activity, Signal> signals;
  private final List<Detection> outputBefore = new ArrayList<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Signal, Detection> harness;
  private int signalsSent;

  SequenceHarness(SequencePolicy policy) throws Exception {
    this.policy = policy;
    signals = new PlainHarness<>(new FindSignals(policy, PeopleScope.ORGANISATION));
    harness = create();
    harness.open();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, Signal, Detection> create()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        cep(policy).getOperatorFactory(), Signal::group, Types.STRING);
  }

  /** The detections are the union of what CEP finds and of the late ones, which detect nothing. */
  private static OneInputTransformation<Signal, Detection> cep(SequencePolicy policy) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Activity> none = env.fromData(List.of(), TypeInformation.of(Activity.class));
    BroadcastStream<PolicyChange> noChanges =
        env.fromData(List.of(), TypeInformation.of(PolicyChange.class)).broadcast(LivePack.CHANGES);
    Transformation<?> whileLive =
        Sequences.detect(none, policy, PeopleScope.ORGANISATION, noChanges)
            .getTransformation()
            .getInputs()
            .get(0);
    Transformation<?> found = whileLive.getInputs().get(0);
    @SuppressWarnings("unchecked")
    var operator = (OneInputTransformation<Signal, Detection>) found;
    return operator;
  }

  SequenceHarness process(Activity... activities) throws Exception {
    for (Activity activity : activities) {
      signals.process(activity);
      List<Signal> all = signals.output();
      for (Signal signal : all.subList(signalsSent, all.size())) {
        harness.processElement(signal, activity.time().toEpochMilli());
      }
      signalsSent = all.size();
    }
    return this;
  }

  SequenceHarness watermark(Instant time) throws Exception {
    harness.processWatermark(time.toEpochMilli());
    return this;
  }

  /** Snapshots, closes, and goes on from the snapshot in a new operator. */
  SequenceHarness restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    outputBefore.addAll(harness.extractOutputValues());
    harness.close();
    harness = create();
    harness.initializeState(snapshot);
    harness.open();
    return this;
  }

  List<Detection> output() {
    List<Detection> all = new ArrayList<>(outputBefore);
    all.addAll(harness.extractOutputValues());
    return all;
  }

  List<Signal> late() {
    var records = harness.getSideOutput(LATE);
    return records == null ? List.of() : records.stream().map(r -> r.getValue()).toList();
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }
}
