package io.cordon.job.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.CorrelationFixtures;
import io.cordon.job.testing.SignalFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private static final Instant START = ActivityFixtures.instant("2026-03-02T08:00:00Z");
  private static final int SIGNALS = 600;

  /** Short beside the distance of signals, so that most partial matches end by time. */
  private static final List<Integer> TIMESPANS_SECONDS = List.of(5, 20, 60, 300);

  /** One signal, or a watermark where the signal is null. */
  private record Step(Signal signal, long timeMillis) {}

  private static List<SequencePolicy> policies(int steps) {
    CorrelationInput[] inputs = new CorrelationInput[steps];
    Arrays.fill(inputs, CorrelationFixtures.SHARE);
    List<SequencePolicy> policies = new ArrayList<>();
    for (int seconds : TIMESPANS_SECONDS) {
      SequencePolicy of = CorrelationFixtures.sequence("within-" + seconds, inputs);
      policies.add(
          new SequencePolicy(of.metadata(), of.steps(), Duration.ofSeconds(seconds), List.of()));
    }
    return policies;
  }

  /** Signals out of order, often at equal times, that can often be several steps at once. */
  private static List<Step> stream(Random random, int steps) {
    List<SequencePolicy> policies = policies(steps);
    List<Step> stream = new ArrayList<>();
    long now = START.toEpochMilli();
    for (int i = 0; i < SIGNALS; i++) {
      now += random.nextInt(4) * 1_000L;
      long time = now - random.nextInt(10) * 1_000L;
      int bits = 1 << random.nextInt(steps) | 1 << random.nextInt(steps);
      Activity activity =
          ActivityFixtures.share().id("e" + i).at(Instant.ofEpochMilli(time).toString()).build();
      SequencePolicy policy = policies.get(random.nextInt(policies.size()));
      String group = "group-" + random.nextInt(3);
      stream.add(new Step(SignalFixtures.signal(policy, group, bits, activity), time));
      if (random.nextInt(5) == 0) {
        stream.add(new Step(null, now - 8_000 + random.nextInt(2_000)));
      }
    }
    stream.add(new Step(null, now + Duration.ofDays(400).toMillis()));
    return stream;
  }

  private static List<Detection> run(
      KeyedOneInputStreamOperatorTestHarness<String, Signal, Detection> harness, List<Step> stream)
      throws Exception {
    try (harness) {
      harness.open();
      for (Step step : stream) {
        if (step.signal() == null) {
          harness.processWatermark(step.timeMillis());
        } else {
          harness.processElement(step.signal(), step.timeMillis());
        }
      }
      return inOrder(harness.extractOutputValues());
    }
  }

  /** Keys have no order among each other. */
  private static List<Detection> inOrder(List<Detection> detections) {
    return detections.stream()
        .sorted(
            Comparator.comparing((Detection detection) -> detection.policy().id())
                .thenComparing(detection -> detection.activities().toString()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void oneOperatorFindsWhatAnOperatorForEachPolicyFinds(int steps) throws Exception {
    for (int seed = 1; seed <= 3; seed++) {
      List<Step> stream = stream(new Random(seed), steps);
      List<Detection> expected = new ArrayList<>();
      for (SequencePolicy policy : policies(steps)) {
        List<Step> ofPolicy =
            stream.stream()
                .filter(step -> step.signal() == null || isOf(policy, step.signal()))
                .toList();
        expected.addAll(run(CepHarness.of(CepHarness.ofOnePolicy(policy)), ofPolicy));
      }

      List<Detection> found = run(CepHarness.of(CepHarness.shared(steps)), stream);

      assertThat(found).as("seed %d", seed).isEqualTo(inOrder(expected));
      assertThat(found).isNotEmpty();
    }
  }

  private static boolean isOf(SequencePolicy policy, Signal signal) {
    return signal.policy().id().equals(policy.id());
  }
}
