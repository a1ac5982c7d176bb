package io.cordon.job.decide;

import static io.cordon.job.decide.DecideHarness.POLICY;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.job.testing.WritesSnapshot;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * State of findings as version 1 wrote it: policy p1 has an open finding on plan.docx and one on
 * two.docx, both of 10:00, and its actions are requested; p1 has an earlier finding of 2 February.
 */
class FrozenFindingsTest {
  private static final Path SNAPSHOT =
      Path.of("src/test/resources/io/cordon/job/decide/findings-of-version-1.snapshot");

  private static Decide decide() {
    return new Decide(DecideHarness.settings());
  }

  private static Detection detection(PolicySnapshot policy, Activity activity) {
    return new Detection(policy, List.of(activity), "because", null);
  }

  @Test
  void frozenFindingsContinueAndEnd() throws Exception {
    KeyedHarness<Detection, Finding> harness =
        KeyedHarness.restored(FrozenFindingsTest::decide, Detection::subjectKey, SNAPSHOT);
    Activity more = download().at("11:00").build();

    harness.process(detection(POLICY, more), more.time());
    harness.process(detection(PolicySnapshots.policy("p2", Mode.OBSERVE), more), more.time());
    harness.watermark(instant("2026-03-04T00:00:00Z"));

    assertThat(harness.output())
        .filteredOn(finding -> finding.detection().subjectKey().endsWith("plan.docx"))
        .extracting(f -> f.detection().policy().id(), Finding::stage, Finding::revision)
        .containsExactly(
            tuple("p1", FindingStage.UPDATE, 2L),
            tuple("p2", FindingStage.CREATE, 1L),
            tuple("p1", FindingStage.UPDATE, 3L),
            tuple("p1", FindingStage.CLOSE, 2L),
            tuple("p1", FindingStage.CLOSE, 4L),
            tuple("p2", FindingStage.CLOSE, 2L));
    assertThat(harness.output().get(0).extent())
        .returns(2L, extent -> extent.detections())
        .returns(instant("10:00"), extent -> extent.firstSeen());
    assertThat(harness.<Action>sideOutput(Decide.ACTIONS)).as("requested before").isEmpty();
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @WritesSnapshot
  void freeze() throws Exception {
    KeyedHarness<Detection, Finding> harness =
        new KeyedHarness<>(FrozenFindingsTest::decide, Detection::subjectKey);
    for (Activity activity :
        List.of(
            share().at("10:00").build(),
            share().of("two.docx").at("10:00").build(),
            share().at("2026-02-02T10:00:00Z").build())) {
      harness.process(detection(POLICY, activity), activity.time());
    }
    harness.freeze(SNAPSHOT);
  }
}
