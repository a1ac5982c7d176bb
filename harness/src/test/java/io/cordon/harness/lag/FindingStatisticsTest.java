package io.cordon.harness.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FindingStatisticsTest {
  private final FindingStatistics statistics = new FindingStatistics();

  private void add(FindingStage stage, int activities, long lagMillis) {
    Activity activity = Activity.builder("e1", Instant.EPOCH).build();
    PolicySnapshot policy =
        new PolicySnapshot("p-1", "v1", "T", null, null, null, null, null, null);
    Detection detection =
        new Detection(policy, Collections.nCopies(activities, activity), "why", null);
    Instant decidedAt = Instant.EPOCH.plusMillis(lagMillis);
    statistics.add(
        new Finding(
            "find-1", detection, decidedAt, 1, stage, 1, null, null, null, null, null, null));
  }

  @Test
  void withoutFindingsThereIsNoLag() {
    assertThat(statistics.lagText()).isEqualTo("none yet");
  }

  @Test
  void revisionsAreCountedApartAndHaveNoLag() {
    add(FindingStage.CREATE, 1, 50);
    add(FindingStage.UPDATE, 1, 9_000);
    add(FindingStage.CLOSE, 1, 9_000);

    assertThat(statistics.findingCount()).isEqualTo(1);
    assertThat(statistics.revisionCount()).isEqualTo(2);
    assertThat(statistics.lagText()).isEqualTo("p50 50 ms, p99 50 ms");
  }

  @Test
  void lagsOfSequencesAreShownApart() {
    add(FindingStage.CREATE, 1, 50);
    add(FindingStage.CREATE, 2, 7_000);

    assertThat(statistics.lagText())
        .isEqualTo(
            "p50 50 ms, p99 50 ms (sequences, which wait for order: p50 7,000 ms, p99 7,000 ms)");
  }
}
