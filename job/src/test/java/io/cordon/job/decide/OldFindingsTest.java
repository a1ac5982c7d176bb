package io.cordon.job.decide;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;

/**
 * A savepoint from before findings were updated: policy p1 has an open finding on plan.docx and one
 * on two.docx, both of 10:00, and its actions are requested.
 */
class OldFindingsTest {
  private static final Path SNAPSHOT =
      Path.of("src/test/resources/io/cordon/job/decide/findings-of-version-1.snapshot");

  @Test
  void aFindingOfTheOldFormContinuesAndOneWithoutAShownDetectionEndsSilently() throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Decide(DecideHarness.settings())),
            Detection::subjectKey,
            Types.STRING);
    harness.initializeState(OperatorSnapshotUtil.readStateHandle(SNAPSHOT.toString()));
    harness.open();
    PolicySnapshot policy =
        PolicySnapshots.policy("p1", Mode.ENFORCE, ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);
    Activity more = download().at("11:00").build();

    harness.processElement(new Detection(policy, List.of(more), "because", null), 0);
    harness.processElement(
        new Detection(PolicySnapshots.policy("p2", Mode.OBSERVE), List.of(more), "", null), 0);
    harness.processWatermark(instant("2026-03-04T00:00:00Z").toEpochMilli());

    assertThat(harness.extractOutputValues())
        .extracting(f -> f.detection().policy().id(), Finding::stage, Finding::revision)
        .containsExactly(
            tuple("p1", FindingStage.UPDATE, 2L),
            tuple("p2", FindingStage.CREATE, 1L),
            tuple("p1", FindingStage.UPDATE, 3L),
            tuple("p1", FindingStage.CLOSE, 4L),
            tuple("p2", FindingStage.CLOSE, 2L));
    assertThat(harness.extractOutputValues().get(0).extent())
        .returns(2L, extent -> extent.detections())
        .returns(instant("10:00"), extent -> extent.firstSeen());
    assertThat(harness.<Action>getSideOutput(Decide.ACTIONS)).isNullOrEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
    harness.close();
  }
}
