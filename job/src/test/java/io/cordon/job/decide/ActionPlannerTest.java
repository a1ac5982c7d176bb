package io.cordon.job.decide;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.policy.ActionVerb.NOTIFY_ADMIN;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.Acts;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.LabelChange;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionPlannerTest {
  private static final Instant NOW = instant("12:00");
  private static final PolicySnapshot POLICY =
      PolicySnapshots.policy("p1", Mode.ENFORCE, ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);

  private final ActionPlanner planner = upTo(Mode.ENFORCE);

  private static ActionPlanner upTo(Mode ceiling) {
    return new ActionPlanner(ceiling, Duration.ofDays(1), Organisation.forTests());
  }

  private static Detection detection(PolicySnapshot policy, Activity... activities) {
    return new Detection(policy, List.of(activities), "because", null);
  }

  private List<Action> actions(Detection detection) {
    return planner.actions(detection, detection.findingUid(), NOW);
  }

  private List<String> actionIds(Detection detection) {
    return actions(detection).stream().map(Action::actionId).toList();
  }

  /** The ids are UUIDv5 of "finding" and "action" with their parts, computed by another tool. */
  @Test
  void theIdsAreTheExpectedUuids() {
    Detection detection = detection(POLICY, download().id("e1").build());

    assertThat(detection.findingUid()).isEqualTo("ce7d9a8d-a0a9-5218-9549-60353dd05fd2");
    assertThat(actionIds(detection))
        .containsExactly(
            "a1e028a7-4af0-5074-9e1b-51a5773aa6b0", "d63c1e53-aa71-5750-9e9d-51f6c367e87c");
  }

  @Test
  void theTargetOfAnActionIsTheFileItsLinksAndItsCollaborators() {
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
  void aLinkAndACollaboratorSeenTwiceAreListedOnce() {
    Activity first = share().to("eve@gmail.com").link("l1").at("10:00").build();
    Activity again = share().to("eve@gmail.com").link("l1").at("11:00").build();

    Action.Target target = actions(detection(POLICY, first, again)).get(0).target();

    assertThat(target.linkIds()).containsExactly("l1");
    assertThat(target.collaborators()).containsExactly("eve@gmail.com");
  }

  @Test
  void anActionCarriesItsReasonItsPreconditionAndItsTimes() {
    Activity first = share().id("e1").at("10:00").build();
    Activity second = share().id("e2").at("11:00").build();
    Activity shared =
        share().id("e3").at("11:30").labelled("Confidential", 3).exposed(Exposure.EXTERNAL).build();
    Detection detection = detection(POLICY, Acts.merge(first, second), shared);

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
                detection.findingUid(),
                List.of("e1", "e2", "e3"),
                "Confidential"),
            Action::reason);
  }

  @Test
  void whichRowOfAnActCameFirstDoesNotChangeTheIds() {
    Activity invited = share().id("row-1").correlated("c1").to("eve@gmail.com").build();
    Activity linked = share().id("row-2").correlated("c1").link("l1").at("09:00:02").build();
    Detection one = detection(POLICY, Acts.merge(invited, linked));
    Detection other = detection(POLICY, Acts.merge(linked, invited));

    assertThat(one.findingUid()).isEqualTo(other.findingUid());
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
    PolicySnapshot second = PolicySnapshots.policy("p2", Mode.ENFORCE, ActionVerb.QUARANTINE);
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
  void theIdsDoNotDependOnTheWallClockOrTheMode() {
    Detection enforced = detection(POLICY, share().build());
    Detection notified = detection(POLICY.withMode(Mode.NOTIFY), share().build());
    List<Action> later = planner.actions(enforced, enforced.findingUid(), NOW.plusSeconds(60));

    assertThat(later.stream().map(Action::actionId)).isEqualTo(actionIds(enforced));
    assertThat(actionIds(enforced)).containsAll(actionIds(notified)).isNotEmpty();
    assertThat(actionIds(notified)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "OBSERVE, OBSERVE, OBSERVE",
    "OBSERVE, NOTIFY,  OBSERVE",
    "OBSERVE, ENFORCE, OBSERVE",
    "NOTIFY,  OBSERVE, OBSERVE",
    "NOTIFY,  NOTIFY,  NOTIFY",
    "NOTIFY,  ENFORCE, NOTIFY",
    "ENFORCE, OBSERVE, OBSERVE",
    "ENFORCE, NOTIFY,  NOTIFY",
    "ENFORCE, ENFORCE, ENFORCE"
  })
  void theLowerModeOfPolicyAndCeilingApplies(Mode policy, Mode ceiling, Mode expected) {
    PolicySnapshot everything = PolicySnapshots.policy("p1", policy, ActionVerb.values());
    ActionPlanner limited = upTo(ceiling);
    Detection detection = limited.withinCeiling(detection(everything, share().build()));
    List<ActionVerb> requested =
        switch (expected) {
          case OBSERVE -> List.of();
          case NOTIFY -> List.of(NOTIFY_USER, NOTIFY_ADMIN, WEBHOOK);
          case ENFORCE -> List.of(ActionVerb.values());
        };

    assertThat(detection.policy().mode()).isEqualTo(expected);
    assertThat(limited.actions(detection, "f", NOW)).extracting(Action::verb).isEqualTo(requested);
  }

  @Test
  void nothingIsRequestedAgainstServiceAccountsBreakGlassUsersOrCordonItself() {
    Actor program = Actor.named(ActorKind.APPLICATION, "Cordon-Enforcer", null, null);
    Actor backup = user("backup@example.com").recognised(Affiliation.INTERNAL, "IT", true);
    Client enforcer = Client.builder().applicationId("cordon-enforcer").build();

    assertWithheld(WithheldReason.SERVICE_ACCOUNT, share().by(backup));
    assertWithheld(WithheldReason.BREAK_GLASS, share().by(user("breakglass@example.com")));
    assertWithheld(WithheldReason.OWN_APPLICATION, share().by(program));
    assertWithheld(WithheldReason.OWN_APPLICATION, share().with(enforcer));
    assertThat(planner.withheld(detection(POLICY, share().build()))).isNull();
    Actor impostor = user("cordon-enforcer");
    assertThat(planner.withheld(detection(POLICY, share().by(impostor).build()))).isNull();
  }

  private void assertWithheld(WithheldReason reason, ActivityFixtures activity) {
    Detection detection = detection(POLICY, activity.build());
    assertThat(planner.withheld(detection)).isEqualTo(reason);
    assertThat(actions(detection)).isEmpty();
  }

  @Test
  void aPolicyWithoutActionsHasNothingWithheld() {
    Activity shared = share().by(user("breakglass@example.com")).build();

    assertThat(planner.withheld(detection(PolicySnapshots.policy("p1", Mode.ENFORCE), shared)))
        .isNull();
  }

  /** The address is outside the organisation, like the domain that a cloud gives a tenant. */
  @Test
  void aBreakGlassUserIsNeverRemovedFromAFile() throws OrganisationException {
    Organisation organisation =
        Organisation.parse("break_glass: [root@tenant.cloud.example]", "org.yaml");
    ActionPlanner withBreakGlass =
        new ActionPlanner(Mode.ENFORCE, Duration.ofDays(1), organisation);
    PolicySnapshot removal =
        PolicySnapshots.policy("p1", Mode.ENFORCE, ActionVerb.REMOVE_EXTERNAL_COLLABORATORS);
    Detection both =
        detection(removal, share().to("eve@gmail.com").to("root@tenant.cloud.example").build());
    Detection alone = detection(removal, share().to("root@tenant.cloud.example").build());

    assertThat(withBreakGlass.actions(both, "f", NOW))
        .extracting(action -> action.target().collaborators())
        .containsExactly(List.of("eve@gmail.com"));
    assertThat(withBreakGlass.withheld(both)).isNull();
    assertThat(withBreakGlass.actions(alone, "f", NOW)).isEmpty();
    assertThat(withBreakGlass.withheld(alone)).isEqualTo(WithheldReason.BREAK_GLASS);
  }

  private static Actor user(String name) {
    return Actor.named(ActorKind.USER, name, null, null);
  }

  private void assertDiffer(Detection one, Detection other) {
    assertThat(one.findingUid()).isNotEqualTo(other.findingUid());
    assertThat(actionIds(one)).isNotEmpty().doesNotContainAnyElementsOf(actionIds(other));
  }
}
