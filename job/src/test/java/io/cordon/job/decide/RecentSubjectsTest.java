package io.cordon.job.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.Mode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subjects leave the memory of decoded ones, and are read again, without a difference. */
class RecentSubjectsTest {
  private static final int SUBJECTS = Decide.MOST_DECODED + 1_000;

  @Test
  void aSubjectThatHasLeftIsReadAgain() throws Exception {
    KeyedHarness<Detection, Finding> decide =
        new KeyedHarness<>(() -> new Decide(DecideHarness.settings()), Detection::subjectKey);
    for (int round = 0; round < 2; round++) {
      for (int number = 0; number < SUBJECTS; number += round == 0 ? 1 : 500) {
        Detection detection = of("file-" + number);
        decide.process(detection, detection.trigger().time());
      }
    }

    List<Finding> updates =
        decide.output().stream().filter(one -> one.stage() == FindingStage.UPDATE).toList();
    assertThat(updates)
        .extracting(one -> one.extent().detections())
        .hasSize(SUBJECTS / 500)
        .containsOnly(2L);
  }

  @Test
  void theSubjectsOfLongestAgoLeave() throws Exception {
    List<String> read = new ArrayList<>();
    String[] key = {null};
    RecentSubjects<int[]> recent =
        new RecentSubjects<>(
            () -> {
              read.add(key[0]);
              return new int[] {2};
            },
            sizes -> sizes[0],
            10);
    for (int number = 0; number < 1_000; number++) {
      key[0] = "s" + number;
      recent.get(key[0]);
      recent.get(key[0]);
    }

    assertThat(recent.kept()).isEqualTo(6);
    assertThat(read).hasSize(1_000);

    key[0] = "s999";
    recent.get("s999");
    recent.get("s998");
    assertThat(read).hasSize(1_000);
  }

  @Test
  void aSubjectWithNothingLeftIsNotKept() throws Exception {
    RecentSubjects<int[]> recent = new RecentSubjects<>(() -> new int[] {3}, sizes -> sizes[0], 10);
    for (int number = 0; number < 1_000; number++) {
      recent.get("s" + number)[0] = 0;
    }

    assertThat(recent.kept()).isEqualTo(1);
  }

  private static Detection of(String file) {
    return new Detection(
        PolicySnapshots.policy("p1", Mode.OBSERVE),
        List.of(ActivityFixtures.download().of(file).build()),
        "because",
        null);
  }
}
