package io.cordon.job.replay;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.QUARANTINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderDetectionsTest {
  private static final PolicySnapshot WEAK = PolicySnapshots.policy("a", Mode.ENFORCE, NOTIFY_USER);
  private static final PolicySnapshot STRONG =
      PolicySnapshots.policy("b", Mode.ENFORCE, QUARANTINE);
  private static final PolicySnapshot SILENT = PolicySnapshots.policy("c", Mode.OBSERVE);

  private static KeyedHarness<Detection, Detection> harness() throws Exception {
    return new KeyedHarness<>(OrderDetections::new, Detection::subjectKey);
  }

  private static Detection detection(PolicySnapshot policy, String time) {
    Activity activity = download().at(time).build();
    return new Detection(policy, List.of(activity), "because", null);
  }

  private static List<String> texts(KeyedHarness<Detection, Detection> harness) {
    return harness.output().stream()
        .map(d -> d.policy().id() + ' ' + d.trigger().time().toString().substring(11, 16))
        .toList();
  }

  @Test
  void inAnyOrderOfArrivalTheEarliestAndThenTheStrongestPassesFirst() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      List<Detection> all = new ArrayList<>();
      for (PolicySnapshot policy : List.of(WEAK, STRONG, SILENT)) {
        all.add(detection(policy, "10:00"));
        all.add(detection(policy, "10:05"));
      }
      Collections.shuffle(all, new Random(seed));
      KeyedHarness<Detection, Detection> harness = harness();
      for (Detection detection : all) {
        harness.process(detection, detection.trigger().time());
      }
      assertThat(harness.output()).isEmpty();

      harness.watermark(instant("10:05"));

      assertThat(texts(harness))
          .containsExactly("b 10:00", "a 10:00", "c 10:00", "b 10:05", "a 10:05", "c 10:05");
    }
  }

  @Test
  void onlyWhatTheWatermarkHasPassedIsEmittedAndTheEndLeavesNothing() throws Exception {
    KeyedHarness<Detection, Detection> harness = harness();
    harness.process(detection(WEAK, "10:05"), instant("10:05"));
    harness.process(detection(WEAK, "10:00"), instant("10:00"));
    harness.watermark(instant("10:02"));
    assertThat(texts(harness)).containsExactly("a 10:00");

    harness.restart();
    harness.process(detection(STRONG, "10:01"), instant("10:01"));
    harness.watermark(instant("10:06"));

    assertThat(texts(harness)).containsExactly("a 10:00", "b 10:01", "a 10:05");
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
