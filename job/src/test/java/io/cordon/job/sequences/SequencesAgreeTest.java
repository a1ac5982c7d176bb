package io.cordon.job.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.sequences.RandomSignals.Step;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One operator for all sequences of a length finds what an operator for each sequence finds, whose
 * pattern is {@code within} the timespan of its policy.
 */
class SequencesAgreeTest {
  private static List<SequenceMatch> run(
      KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> harness,
      List<Step> stream)
      throws Exception {
    try (harness) {
      harness.open();
      for (Step step : stream) {
        step.in(harness);
      }
      return RandomSignals.inOrder(harness.extractOutputValues());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void oneOperatorFindsWhatAnOperatorForEachPolicyFinds(int steps) throws Exception {
    for (int seed = 1; seed <= 3; seed++) {
      List<Step> stream = RandomSignals.stream(new Random(seed), steps);
      List<SequenceMatch> expected = new ArrayList<>();
      for (SequencePolicy policy : RandomSignals.policies(steps)) {
        List<Step> ofPolicy =
            stream.stream()
                .filter(step -> step.signal() == null || isOf(policy, step.signal()))
                .toList();
        expected.addAll(run(CepHarness.of(CepHarness.ofOnePolicy(policy)), ofPolicy));
      }

      List<SequenceMatch> found = run(CepHarness.of(CepHarness.shared(steps)), stream);

      assertThat(found).as("seed %d", seed).isEqualTo(RandomSignals.inOrder(expected));
      assertThat(found).isNotEmpty();
    }
  }

  private static boolean isOf(SequencePolicy policy, Signal signal) {
    return signal.policy().id().equals(policy.id());
  }
}
