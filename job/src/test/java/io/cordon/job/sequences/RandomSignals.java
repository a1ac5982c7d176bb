package io.cordon.job.sequences;

import io.cordon.job.testing.CorrelationFixtures;
import io.cordon.job.testing.SignalFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
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
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Random streams of the signals of four sequences of one length and different timespans. */
final class RandomSignals {
  private static final Instant START = ActivityFixtures.instant("2026-03-02T08:00:00Z");
  private static final int SIGNALS = 600;

  /** Short beside the distance of signals, so that most partial matches end by time. */
  private static final List<Integer> TIMESPANS_SECONDS = List.of(5, 20, 60, 300);

  private RandomSignals() {}

  /** One signal, or a watermark where the signal is null. */
  record Step(Signal signal, long timeMillis) {
    /** The one of two tasks that has the key. */
    int taskOfTwo(int maxParallelism) {
      return KeyGroupRangeAssignment.assignKeyToParallelOperator(
          signal.key(), maxParallelism, /* parallelism= */ 2);
    }

    void in(KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> harness)
        throws Exception {
      if (signal == null) {
        harness.processWatermark(timeMillis);
      } else {
        harness.processElement(signal, timeMillis);
      }
    }
  }

  static List<SequencePolicy> policies(int steps) {
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
  static List<Step> stream(Random random, int steps) {
    List<SequencePolicy> policies = policies(steps);
    List<Step> stream = new ArrayList<>();
    long now = START.toEpochMilli();
    for (int i = 0; i < SIGNALS; i++) {
      now += random.nextInt(4) * 1_000L;
      long time = now - random.nextInt(10) * 1_000L;
      int one = 1 << random.nextInt(steps);
      int other = 1 << random.nextInt(steps);
      int bits = one | other;
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

  /** Keys have no order among each other. */
  static List<SequenceMatch> inOrder(List<SequenceMatch> matches) {
    return matches.stream()
        .sorted(
            Comparator.comparing((SequenceMatch match) -> match.detection().policy().id())
                .thenComparing(match -> match.detection().activities().toString()))
        .toList();
  }
}
