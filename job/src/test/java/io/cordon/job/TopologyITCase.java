package io.cordon.job;

import static io.cordon.model.policy.ActionVerb.NOTIFY_ADMIN;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.QUARANTINE;
import static io.cordon.model.policy.ActionVerb.REMOVE_EXTERNAL_COLLABORATORS;
import static io.cordon.model.policy.ActionVerb.REMOVE_PUBLIC_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopologyITCase {
  private static final String BEHIND_A_LINK = "Sensitive file behind a link for anyone";
  private static final String TO_A_PERSON = "Sensitive file shared with an external person";

  private static TopologyRun run;

  @BeforeAll
  static void runAllScenarios() throws Exception {
    run = TopologyRun.replayed(Scenarios.all());
  }

  private static List<String> titles(String tenant) {
    return findings(tenant).stream()
        .map(finding -> finding.detection().policy().title())
        .sorted()
        .toList();
  }

  private static List<Finding> findings(String tenant) {
    return run.findings().stream()
        .filter(finding -> finding.detection().trigger().tenant().equals(tenant))
        .filter(finding -> finding.stage() == FindingStage.CREATE)
        .toList();
  }

  private static List<ActionVerb> actions(String tenant) {
    return run.actions().stream()
        .filter(action -> action.target().tenant().equals(tenant))
        .map(Action::verb)
        .toList();
  }

  private static List<Exposure> exposure(String tenant) {
    return run.exposure().stream()
        .filter(change -> change.tenant().equals(tenant))
        .map(change -> change.file().exposure())
        .toList();
  }

  private static List<String> uids(TopologyRun run, Predicate<Finding> wanted) {
    return run.findings().stream().filter(wanted).map(Finding::uid).distinct().sorted().toList();
  }

  private static List<String> revisions(TopologyRun run) {
    return run.findings().stream()
        .map(finding -> finding.uid() + ' ' + finding.stage() + ' ' + finding.revision())
        .sorted()
        .toList();
  }

  private static List<String> actionIds(TopologyRun run) {
    return run.actions().stream().map(Action::actionId).sorted().toList();
  }

  private static List<Activity> shuffled() {
    List<Activity> shuffled = new ArrayList<>(Scenarios.all());
    Collections.shuffle(shuffled, new Random(5));
    return shuffled;
  }

  @Test
  void aSensitiveFileSharedWithAnExternalPersonIsFound() {
    assertThat(titles(Scenarios.EXTERNAL_PERSON)).containsExactly(TO_A_PERSON);
    assertThat(actions(Scenarios.EXTERNAL_PERSON))
        .containsExactly(REMOVE_EXTERNAL_COLLABORATORS, NOTIFY_USER);
    assertThat(exposure(Scenarios.EXTERNAL_PERSON)).containsExactly(Exposure.EXTERNAL);
  }

  @Test
  void aSensitiveFileBehindALinkForAnyoneIsFound() {
    assertThat(titles(Scenarios.OPEN_LINK)).containsExactly(BEHIND_A_LINK);
    assertThat(actions(Scenarios.OPEN_LINK)).containsExactly(REMOVE_PUBLIC_LINK, NOTIFY_USER);
    assertThat(exposure(Scenarios.OPEN_LINK)).containsExactly(Exposure.ANYONE);
  }

  @Test
  void aSensitiveDownloadFromAnUnrecognisedLocationIsFound() {
    assertThat(titles(Scenarios.STRANGE_PLACE))
        .containsExactly("Sensitive file downloaded from an unrecognised location");
    assertThat(actions(Scenarios.STRANGE_PLACE)).containsExactly(NOTIFY_USER, NOTIFY_ADMIN);
    assertThat(findings(Scenarios.STRANGE_PLACE).get(0).detection().anomalies())
        .extracting(Anomaly::observed)
        .containsExactly("Mobile abroad, new to ana and hardly known here");
  }

  @Test
  void aLabelLoweredAndTheFileThenSharedIsFound() {
    assertThat(titles(Scenarios.LABEL_LOWERED))
        .containsExactly("Label lowered or removed, then the file shared outside");
    assertThat(actions(Scenarios.LABEL_LOWERED)).containsExactly(QUARANTINE, NOTIFY_ADMIN);
    assertThat(findings(Scenarios.LABEL_LOWERED).get(0).detection().activities()).hasSize(2);
  }

  @Test
  void aPublicLinkUsedByAStrangerIsFoundInAdditionToTheLink() {
    assertThat(titles(Scenarios.STRANGER))
        .containsExactly("Public link on a sensitive file used by a stranger", BEHIND_A_LINK);
    assertThat(actions(Scenarios.STRANGER))
        .containsExactlyInAnyOrder(REMOVE_PUBLIC_LINK, NOTIFY_USER, QUARANTINE, NOTIFY_ADMIN);
    assertThat(findings(Scenarios.STRANGER).get(1).superseded())
        .extracting(SupersededAction::verb, SupersededAction::by)
        .containsExactly(tuple(REMOVE_PUBLIC_LINK, REMOVE_PUBLIC_LINK));
  }

  @Test
  void aFirstSensitiveDownloadFromAnAnonymiserIsFound() {
    assertThat(titles(Scenarios.ANONYMISER))
        .containsExactly(
            "A user's first download of a sensitive file from an anonymiser or hosting network");
    assertThat(actions(Scenarios.ANONYMISER)).containsExactly(NOTIFY_USER, NOTIFY_ADMIN);
  }

  @Test
  void theRowsOfOneShareAreOneFinding() {
    assertThat(titles(Scenarios.SHARE_IN_ROWS)).containsExactly(TO_A_PERSON);
    assertThat(actions(Scenarios.SHARE_IN_ROWS))
        .containsExactly(REMOVE_EXTERNAL_COLLABORATORS, NOTIFY_USER);
    assertThat(findings(Scenarios.SHARE_IN_ROWS).get(0).detection().trigger().eventIds())
        .containsExactly("row-1", "row-2");
  }

  @Test
  void aFindingIsUpdatedWhileDetectionsContinueAndThenClosed() {
    assertThat(run.findings())
        .filteredOn(f -> f.detection().trigger().tenant().equals(Scenarios.ROWS_AT_ONCE))
        .extracting(Finding::stage)
        .containsExactly(
            FindingStage.CREATE, FindingStage.UPDATE, FindingStage.UPDATE, FindingStage.CLOSE);
  }

  @Test
  void aFindingThatIsOpenWhenTheLogEndsIsNotClosed() {
    assertThat(run.findings())
        .filteredOn(f -> f.detection().trigger().tenant().equals(Scenarios.STRANGE_PLACE))
        .extracting(Finding::stage)
        .containsExactly(FindingStage.CREATE);
  }

  @Test
  void rowsOfTheSameTimeAreOrderedById() {
    assertThat(titles(Scenarios.ROWS_AT_ONCE)).containsExactly(TO_A_PERSON);
    assertThat(findings(Scenarios.ROWS_AT_ONCE).get(0).detection().trigger().id())
        .isEqualTo("row-a");
  }

  @Test
  void activitiesThatNoPolicyForbidsRaiseNoFinding() {
    assertThat(titles(Scenarios.QUIET)).isEmpty();
    assertThat(actions(Scenarios.QUIET)).isEmpty();
  }

  @Test
  void theOrderOfTheLogDoesNotMatter() throws Exception {
    TopologyRun again = TopologyRun.replayed(shuffled());

    assertThat(uids(again, finding -> true)).isEqualTo(uids(run, finding -> true)).hasSize(9);
    assertThat(revisions(again)).isEqualTo(revisions(run)).doesNotHaveDuplicates();
    assertThat(actionIds(again)).isEqualTo(actionIds(run));
    assertThat(again.exposure())
        .containsExactlyInAnyOrderElementsOf(run.exposure())
        .extracting(FileExposure::key)
        .isNotEmpty();
  }

  @Test
  void parallelismDoesNotChangeTheFindings() throws Exception {
    Predicate<Finding> byPolicy =
        finding -> finding.detection().policy().kind() == DetectorKind.POLICY;

    assertThat(uids(TopologyRun.streamed(shuffled()), byPolicy))
        .isEqualTo(uids(run, byPolicy))
        .hasSize(6);
  }
}
