package io.cordon.job.testing;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** A function without keyed state in Flink's test harness. */
public final class NonKeyedHarness<I, O> {
  private final ProcessFunction<I, O> function;
  private final OneInputStreamOperatorTestHarness<I, O> harness;

  public NonKeyedHarness(ProcessFunction<I, O> function) throws Exception {
    this.function = function;
    harness = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function));
    harness.open();
  }

  /** These functions ignore time. */
  public NonKeyedHarness<I, O> process(I element) throws Exception {
    harness.processElement(element, Instant.EPOCH.toEpochMilli());
    return this;
  }

  public List<O> output() {
    return harness.extractOutputValues();
  }

  public <T> List<T> sideOutput(OutputTag<T> tag) {
    return HarnessOutput.side(harness, tag);
  }

  public long count(String name) {
    Accumulator<?, ?> counter = function.getRuntimeContext().getAccumulator(name);
    return counter == null ? 0 : (Long) counter.getLocalValue();
  }
}
