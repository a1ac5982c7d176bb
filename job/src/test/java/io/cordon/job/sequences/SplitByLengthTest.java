package io.cordon.job.sequences;

import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.CorrelationFixtures;
import io.cordon.job.testing.HarnessOutput;
import io.cordon.job.testing.SequenceFixtures;
import io.cordon.job.testing.SignalFixtures;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplitByLengthTest {
  private static final SequencePolicy OF_TWO = SequenceFixtures.loweredThenShared();
  private static final SequencePolicy OF_SIX = ofLength(SequencePolicy.MAX_STEPS);

  private final SplitByLength function = new SplitByLength();
  private KeyedOneInputStreamOperatorTestHarness<String, Signal, Signal> harness;

  private static SequencePolicy ofLength(int steps) {
    CorrelationInput[] inputs = new CorrelationInput[steps];
    Arrays.fill(inputs, CorrelationFixtures.SHARE);
    return CorrelationFixtures.sequence("of-" + steps, inputs);
  }

  @BeforeEach
  void open() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), Signal::key, Types.STRING);
    harness.open();
  }

  private Signal process(SequencePolicy policy, String time) throws Exception {
    Signal signal =
        SignalFixtures.signal(policy, "group", 1, share().to("eve@gmail.com").at(time).build());
    harness.processElement(signal, instant(time).toEpochMilli());
    return signal;
  }

  private List<Signal> ofLengths(int steps) {
    return HarnessOutput.side(harness, SplitByLength.ofLength(steps));
  }

  private Object count(String noun, SequencePolicy policy) {
    Accumulator<?, ?> counter =
        function.getRuntimeContext().getAccumulator("cordon.sequences." + noun + '|' + policy.id());
    return counter.getLocalValue();
  }

  @Test
  void eachSignalGoesToTheOperatorForItsNumberOfSteps() throws Exception {
    Signal two = process(OF_TWO, "10:00");
    Signal six = process(OF_SIX, "10:00");

    assertThat(ofLengths(2)).containsExactly(two);
    assertThat(ofLengths(6)).containsExactly(six);
    assertThat(ofLengths(3)).isEmpty();
    assertThat(harness.extractOutputValues()).isEmpty();
  }

  @Test
  void lateSignalsAreCountedAndGoNoFurther() throws Exception {
    harness.processWatermark(instant("10:30").toEpochMilli());
    process(OF_TWO, "10:00");
    process(OF_TWO, "10:30");
    Signal inTime = process(OF_TWO, "10:31");

    assertThat(ofLengths(2)).containsExactly(inTime);
    assertThat(count("late", OF_TWO)).isEqualTo(2L);
    assertThat(count("signals", OF_TWO)).isEqualTo(3L);
  }
}
