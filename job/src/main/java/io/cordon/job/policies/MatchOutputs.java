package io.cordon.job.policies;

import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.PersonActFormat;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.observe.ValueUseFormat;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;
import java.util.function.BiConsumer;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends each kind of match to its output. */
record MatchOutputs(
    Collector<Detection> out, SideOutput side, BiConsumer<String, Throwable> failures)
    implements MatchCollector {
  static final OutputTag<KeyedContributions> CONTRIBUTIONS =
      new OutputTag<>("contributions", WireTypes.CONTRIBUTIONS);
  static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals", WireTypes.SIGNAL);
  static final OutputTag<PersonAct> ACTS = new OutputTag<>("acts", PersonActFormat.TYPE);
  static final OutputTag<ValueUse> USES = new OutputTag<>("uses", ValueUseFormat.TYPE);

  /** The side outputs of a Flink function. */
  @FunctionalInterface
  interface SideOutput {
    <T> void output(OutputTag<T> tag, T value);
  }

  @Override
  public void detection(Detection detection) {
    out.collect(detection);
  }

  @Override
  public void contributions(KeyedContributions contributions) {
    side.output(CONTRIBUTIONS, contributions);
  }

  @Override
  public void signal(Signal signal) {
    side.output(SIGNALS, signal);
  }

  @Override
  public void failed(String policyId, Throwable bug) {
    failures.accept(policyId, bug);
  }

  /** For an activity that passes once more: only sequences have not judged it under its id. */
  MatchCollector signalsOnly() {
    return new SignalsOnly(this);
  }

  private record SignalsOnly(MatchCollector collector) implements MatchCollector {
    @Override
    public void detection(Detection detection) {
      // Emitted when the activity passed first.
    }

    @Override
    public void contributions(KeyedContributions contributions) {
      // Counted when the activity passed first.
    }

    @Override
    public void signal(Signal signal) {
      collector.signal(signal);
    }

    @Override
    public void failed(String policyId, Throwable bug) {
      collector.failed(policyId, bug);
    }
  }
}
