package io.cordon.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingSummaryTest {
  @TempDir private Path directory;

  private static Finding finding(
      Mode mode, List<SupersededAction> superseded, WithheldReason withheld) {
    PolicySnapshot snapshot =
        new PolicySnapshot(
            "p",
            "7",
            "Shared",
            null,
            DetectorKind.POLICY,
            Severity.HIGH,
            mode,
            List.of(ActionVerb.NOTIFY_USER, ActionVerb.QUARANTINE),
            List.of());
    Detection detection =
        new Detection(
            snapshot, List.of(ActivityFixtures.share().at("10:00").build()), "it left", null);
    Finding alone = new Finding("uid", detection, Instant.EPOCH, 75);
    return new Finding(
        alone.uid(),
        detection,
        Instant.EPOCH,
        75,
        FindingStage.CREATE,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        alone.extent(),
        alone.policies(),
        superseded,
        withheld);
  }

  private static List<ActionVerb> actions(
      Mode mode, List<SupersededAction> superseded, WithheldReason withheld) {
    return FindingSummary.of(finding(mode, superseded, withheld)).actions();
  }

  @Test
  void theActionsAreThoseThatAreOrWouldBeRequested() {
    assertThat(actions(Mode.ENFORCE, List.of(), null))
        .containsExactly(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);
    assertThat(actions(Mode.OBSERVE, List.of(), null))
        .containsExactly(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);
    assertThat(actions(Mode.NOTIFY, List.of(), null)).containsExactly(ActionVerb.NOTIFY_USER);
  }

  @Test
  void supersededAndWithheldActionsAreLeftOut() {
    SupersededAction superseded =
        new SupersededAction(ActionVerb.QUARANTINE, ActionVerb.QUARANTINE, "other");

    assertThat(actions(Mode.ENFORCE, List.of(superseded), null))
        .containsExactly(ActionVerb.NOTIFY_USER);
    assertThat(actions(Mode.ENFORCE, List.of(), WithheldReason.BREAK_GLASS)).isEmpty();
  }

  @Test
  void aFindingSurvivesTheFileBetweenRunAndComparison() throws IOException {
    Finding finding = finding(Mode.ENFORCE, List.of(), null);
    Path file = directory.resolve("findings");
    String line = FindingSummaryLines.line(finding);
    Files.writeString(file, line + "\n" + line + "\n");
    List<FindingSummary> read = new ArrayList<>();

    new FindingSummaryLines().read(file, read::add);

    assertThat(read).containsExactly(FindingSummary.of(finding), FindingSummary.of(finding));
    assertThat(read.get(0).policy()).isSameAs(read.get(1).policy());
    assertThat(read.get(0).user()).isEqualTo("ana@example.com").isSameAs(read.get(1).user());
    assertThat(Instant.ofEpochMilli(read.get(0).firstSeenMillis()))
        .isEqualTo("2026-03-02T10:00:00Z");
  }
}
