package io.cordon.job.decide;

import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.instant;
import static io.cordon.model.ActivityFixtures.relabel;
import static io.cordon.model.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.Stamps;
import io.cordon.model.Action;
import io.cordon.model.ActionVerb;
import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.Detection;
import io.cordon.model.Exposure;
import io.cordon.model.Finding;
import io.cordon.model.LabelChange;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Instant NOW = instant("12:00");
  private static final PolicyStamp POLICY =
      Stamps.policy("p1", Mode.ENFORCE, ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);

  private final Verdict verdict = new Verdict(Mode.ENFORCE, Duration.ofDays(1));

  private static Detection detection(PolicyStamp policy, Activity... activities) {
    return new Detection(policy, List.of(activities), "because", null);
  }

  private List<Action> actions(Detection detection) {
    return verdict.actions(verdict.finding(detection, NOW));
  }

  private List<String> actionIds(Detection detection) {
    return actions(detection).stream().map(Action::actionId).toList();
  }

  /** The ids are UUIDv5 of "finding" and "action" with their parts, computed elsewhere. */
  @Test
  void theIdsAreTheKnownOnes() {
    Detection detection = detection(POLICY, download().id("e1").build());

    assertThat(Verdict.uid(detection)).isEqualTo("ce7d9a8d-a0a9-5218-9549-60353dd05fd2");
    assertThat(actionIds(detection))
        .containsExactly(
            "a1e028a7-4af0-5074-9e1b-51a5773aa6b0", "d63c1e53-aa71-5750-9e9d-51f6c367e87c");
  }

  @Test
  void aFindingIsTheDetectionJudgedNow() {
    Detection detection = detection(POLICY, download().build());

    assertThat(verdict.finding(detection, NOW))
        .isEqualTo(new Finding(Verdict.uid(detection), detection, NOW, 75));
  }

  @Test
  void anActionAimsAtTheFileItsLinksAndItsCollaborators() {
    Activity lowered = relabel(LabelChange.LOWERED).at("10:00").build();
    Activity named = share().to("eve@gmail.com").to("mallory@rival.example").at("10:30").build();
    Activity linked =
        share().audience(Audience.ANYONE).link("l1").exposed(Exposure.ANYONE).at("11:00").build();

    Action.Target target = actions(detection(POLICY, lowered, named, linked)).get(0).target();

    assertThat(target.fileId()).isEqualTo("file-plan.docx");
    assertThat(target.fileName()).isEqualTo("plan.docx");
    assertThat(target.path()).isEqualTo("Documents/plan.docx");
    assertThat(target.tenant()).isEqualTo("example");
    assertThat(target.user()).isEqualTo("ana@example.com");
    assertThat(target.linkIds()).containsExactly("l1");
    assertThat(target.collaborators()).containsExactly("eve@gmail.com", "mallory@rival.example");
  }

  @Test
  void aLinkAndACollaboratorSeenTwiceAreNamedOnce() {
    Activity first = share().to("eve@gmail.com").link("l1").at("10:00").build();
    Activity again = share().to("eve@gmail.com").link("l1").at("11:00").build();

    Action.Target target = actions(detection(POLICY, first, again)).get(0).target();

    assertThat(target.linkIds()).containsExactly("l1");
    assertThat(target.collaborators()).containsExactly("eve@gmail.com");
  }

  @Test
  void anActionSaysWhatWasSeenWhenItWasDecidedAndWhenItExpires() {
    Activity first = share().id("e1").at("10:00").build();
    Activity second = share().id("e2").at("11:00").build();
    Activity shared =
        share().id("e3").at("11:30").labelled("Confidential", 3).exposed(Exposure.EXTERNAL).build();
    Detection detection = detection(POLICY, first.merge(second), shared);

    assertThat(actions(detection).get(0))
        .returns(ActionVerb.QUARANTINE, Action::verb)
        .returns(Mode.ENFORCE, Action::mode)
        .returns(Exposure.EXTERNAL, Action::precondition)
        .returns(NOW, Action::requestedAt)
        .returns(NOW.plus(Duration.ofDays(1)), Action::expiresAt)
        .returns(
            new Action.Reason(
                "p1",
                "1",
                "Policy p1",
                Verdict.uid(detection),
                List.of("e1", "e2", "e3"),
                "Confidential"),
            Action::reason);
  }

  @Test
  void whichRowOfAnActCameFirstDoesNotChangeTheIds() {
    Activity invited = share().id("row-1").correlated("c1").to("eve@gmail.com").build();
    Activity linked = share().id("row-2").correlated("c1").link("l1").at("09:00:02").build();
    Detection one = detection(POLICY, invited.merge(linked));
    Detection other = detection(POLICY, linked.merge(invited));

    assertThat(Verdict.uid(one)).isEqualTo(Verdict.uid(other));
    assertThat(actionIds(one)).isEqualTo(actionIds(other));
  }

  @Test
  void anotherActIsAnotherFindingWithOtherActions() {
    Detection one = detection(POLICY, share().correlated("c1").build());
    Detection other = detection(POLICY, share().correlated("c2").build());

    assertDiffer(one, other);
  }

  @Test
  void theIdsDifferByPolicy() {
    PolicyStamp second = Stamps.policy("p2", Mode.ENFORCE, ActionVerb.QUARANTINE);
    Activity shared = share().id("e1").build();

    assertDiffer(detection(POLICY, shared), detection(second, shared));
  }

  @Test
  void theIdsDifferByFile() {
    assertDiffer(
        detection(POLICY, share().id("e1").build()),
        detection(POLICY, share().id("e1").of("other.docx").build()));
  }

  @Test
  void theIdsOfActionsDifferByVerb() {
    assertThat(actionIds(detection(POLICY, share().build()))).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void theIdsDoNotDependOnTheTimeOfTheVerdictOrTheMode() {
    Detection enforced = detection(POLICY, share().build());
    Detection notified = detection(POLICY.withMode(Mode.NOTIFY), share().build());
    Finding later = verdict.finding(enforced, NOW.plusSeconds(60));

    assertThat(later.uid()).isEqualTo(verdict.finding(enforced, NOW).uid());
    assertThat(verdict.actions(later).stream().map(Action::actionId))
        .isEqualTo(actionIds(enforced));
    assertThat(actionIds(enforced)).containsAll(actionIds(notified)).isNotEmpty();
    assertThat(actionIds(notified)).hasSize(1);
  }

  @Test
  void theCeilingLowersAPolicyAndNeverRaisesIt() {
    Detection enforce = detection(POLICY, share().build());
    Detection observe = detection(POLICY.withMode(Mode.OBSERVE), share().build());
    Verdict bounded = new Verdict(Mode.NOTIFY, Duration.ofDays(1));

    assertThat(bounded.finding(enforce, NOW).detection().policy().mode()).isEqualTo(Mode.NOTIFY);
    assertThat(bounded.finding(observe, NOW).detection().policy().mode()).isEqualTo(Mode.OBSERVE);
    assertThat(bounded.actions(bounded.finding(enforce, NOW)))
        .extracting(Action::verb)
        .containsExactly(ActionVerb.NOTIFY_USER);
    assertThat(bounded.actions(bounded.finding(observe, NOW))).isEmpty();
  }

  @Test
  void containmentLeavesOutWhatOnlyTells() {
    Finding finding = verdict.finding(detection(POLICY, share().build()), NOW);

    assertThat(verdict.containment(finding))
        .extracting(Action::verb)
        .containsExactly(ActionVerb.QUARANTINE);
  }

  private void assertDiffer(Detection one, Detection other) {
    assertThat(Verdict.uid(one)).isNotEqualTo(Verdict.uid(other));
    assertThat(actionIds(one)).isNotEmpty().doesNotContainAnyElementsOf(actionIds(other));
  }
}
