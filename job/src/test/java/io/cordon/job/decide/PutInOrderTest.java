package io.cordon.job.decide;

import static io.cordon.model.ActionVerb.NOTIFY_USER;
import static io.cordon.model.ActionVerb.QUARANTINE;
import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.KeyedHarness;
import io.cordon.job.Stamps;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PutInOrderTest {
  private static final PolicyStamp WEAK = Stamps.policy("a", Mode.ENFORCE, NOTIFY_USER);
  private static final PolicyStamp STRONG = Stamps.policy("b", Mode.ENFORCE, QUARANTINE);
  private static final PolicyStamp SILENT = Stamps.policy("c", Mode.OBSERVE);

  private static KeyedHarness<Detection, Detection> harness() throws Exception {
    return new KeyedHarness<>(PutInOrder::new, Detection::subject);
  }

  private static Detection detection(PolicyStamp policy, String time) {
    Activity activity = download().at(time).build();
    return new Detection(policy, List.of(activity), "because", null);
  }

  private static List<String> texts(KeyedHarness<Detection, Detection> harness) {
    return harness.output().stream()
        .map(d -> d.policy().id() + ' ' + d.trigger().time().toString().substring(11, 16))
        .toList();
  }

  @Test
  void whateverComesFirstTheEarliestAndThenTheStrongestGoesOnFirst() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      List<Detection> all = new ArrayList<>();
      for (PolicyStamp policy : List.of(WEAK, STRONG, SILENT)) {
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
  void onlyWhatTheWatermarkHasPassedGoesOnAndTheEndLeavesNothing() throws Exception {
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
