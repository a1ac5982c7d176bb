package io.cordon.job.sequences;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.HarnessOutput;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
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
 * Flink's test harness, after the {@link Matcher} as in the job.
 */
final class SequenceHarness {
  private static final OutputTag<Signal> LATE =
      new OutputTag<>("late-signals", TypeInformation.of(Signal.class));

  private final SequencePolicy policy;
  private final Matcher matcher;
  private final HarnessOutput<Detection> output = new HarnessOutput<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Signal, Detection> harness;

  SequenceHarness(SequencePolicy policy) throws Exception {
    this.policy = policy;
    matcher = new Matcher(List.of(policy), PeopleScope.ORGANISATION);
    harness = create();
    harness.open();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, Signal, Detection> create()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        cep(policy).getOperatorFactory(), Signal::groupKey, Types.STRING);
  }

  /** The input of the operator whose output is united with the late signals. */
  private static OneInputTransformation<Signal, Detection> cep(SequencePolicy policy) {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Signal> none = env.fromData(List.of(), TypeInformation.of(Signal.class));
    BroadcastStream<PolicyChange> noChanges =
        env.fromData(List.of(), TypeInformation.of(PolicyChange.class))
            .broadcast(PoliciesInForce.CHANGES);
    Transformation<?> suppressDisabled =
        Sequences.detect(none, policy, noChanges).getTransformation().getInputs().get(0);
    Transformation<?> cep = suppressDisabled.getInputs().get(0);
    @SuppressWarnings("unchecked")
    var operator = (OneInputTransformation<Signal, Detection>) cep;
    return operator;
  }

  SequenceHarness process(Activity... activities) throws Exception {
    for (Activity activity : activities) {
      List<Signal> signals = new ArrayList<>();
      matcher.match(activity, new SignalsOnly(signals));
      for (Signal signal : signals) {
        process(signal);
      }
    }
    return this;
  }

  SequenceHarness process(Signal signal) throws Exception {
    harness.processElement(signal, signal.activity().time().toEpochMilli());
    return this;
  }

  /** The steps that are single activities emit nothing but signals. */
  private record SignalsOnly(List<Signal> signals) implements MatchCollector {
    @Override
    public void detection(Detection detection) {
      throw new AssertionError(detection);
    }

    @Override
    public void contributions(KeyedContributions contributions) {
      throw new AssertionError(contributions);
    }

    @Override
    public void failed(String policyId, Throwable bug) {
      throw new AssertionError(policyId, bug);
    }

    @Override
    public void signal(Signal signal) {
      signals.add(signal);
    }
  }

  SequenceHarness watermark(Instant time) throws Exception {
    harness.processWatermark(time.toEpochMilli());
    return this;
  }

  /** Takes a snapshot, closes the operator, and restores the snapshot in a new one. */
  SequenceHarness restart() throws Exception {
    var snapshot = harness.snapshot(1, 1);
    output.keep(harness);
    harness.close();
    harness = create();
    harness.initializeState(snapshot);
    harness.open();
    return this;
  }

  List<Detection> output() {
    return output.all(harness);
  }

  List<Signal> late() {
    return HarnessOutput.side(harness, LATE);
  }

  int stateEntries() {
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }
}
