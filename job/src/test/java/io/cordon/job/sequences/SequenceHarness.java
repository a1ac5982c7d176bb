package io.cordon.job.sequences;

import io.cordon.job.testing.HarnessOutput;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * The CEP operator of a sequence in Flink's test harness, after the {@link Matcher} as in the job.
 */
final class SequenceHarness {
  private final SequencePolicy policy;
  private Matcher matcher;
  private final HarnessOutput<SequenceMatch> output = new HarnessOutput<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> harness;
  private long checkpoint;

  SequenceHarness(SequencePolicy policy) throws Exception {
    this.policy = policy;
    matcher = new Matcher(List.of(policy), PeopleScope.ORGANISATION);
    harness = create();
    harness.open();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> create()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        SequencePattern.operator(policy.steps().size(), CepHarness.SIGNALS),
        Signal::key,
        Types.STRING);
  }

  /** Activities are matched by the policy as this change put it in force. */
  SequenceHarness putInForceBy(long change) {
    return use(policy.putInForceBy(change));
  }

  /** Activities are matched by this policy, which has as many steps. */
  SequenceHarness use(SequencePolicy changed) {
    matcher = new Matcher(List.of(changed), PeopleScope.ORGANISATION);
    return this;
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
    var snapshot = harness.snapshot(++checkpoint, checkpoint);
    output.keep(harness);
    harness.close();
    harness = create();
    harness.initializeState(snapshot);
    harness.open();
    return this;
  }

  List<Detection> output() {
    return output.all(harness).stream().map(SequenceMatch::detection).toList();
  }

  /** Entries of keyed state after the next snapshot, which writes what is on the heap. */
  int stateEntries() throws Exception {
    var unused = harness.snapshot(++checkpoint, checkpoint);
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }
}
