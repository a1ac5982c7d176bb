package io.cordon.job.decide;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static io.cordon.model.policy.ActionVerb.NOTIFY_ADMIN;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.QUARANTINE;
import static io.cordon.model.policy.ActionVerb.REMOVE_EXTERNAL_COLLABORATORS;
import static io.cordon.model.policy.ActionVerb.REMOVE_PUBLIC_LINK;
import static io.cordon.model.policy.ActionVerb.RESTRICT_SHARING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several policies on one file: which name each other, and which containment is requested. */
class StrongestContainmentTest {
  private static final PolicySnapshot SEALS = enforce("seals", QUARANTINE, NOTIFY_ADMIN);
  private static final PolicySnapshot NARROWS = enforce("narrows", RESTRICT_SHARING);
  private static final PolicySnapshot UNLINKS = enforce("unlinks", REMOVE_PUBLIC_LINK, NOTIFY_USER);
  private static final PolicySnapshot REMOVES = enforce("removes", REMOVE_EXTERNAL_COLLABORATORS);
  private static final PolicySnapshot WATCHES =
      PolicySnapshots.policy("watches", Mode.OBSERVE, QUARANTINE);

  private DecideHarness decide;

  private static PolicySnapshot enforce(String id, ActionVerb... actions) {
    return PolicySnapshots.policy(id, Mode.ENFORCE, actions);
  }

  private static ActivityFixtures shared() {
    return share().id("e1").to("eve@gmail.com").at("10:00");
  }

  @BeforeEach
  void start() throws Exception {
    decide = DecideHarness.started();
  }

  @Test
  void everyFindingNamesAllPoliciesOnTheFile() throws Exception {
    decide.sees(SEALS, shared()).sees(WATCHES, shared()).sees(UNLINKS, shared());

    assertThat(decide.emitted())
        .containsExactly(
            "seals CREATE 1 of 1",
            "watches CREATE 1 of 1",
            "seals UPDATE 2 of 1",
            "unlinks CREATE 1 of 1",
            "seals UPDATE 3 of 1",
            "watches UPDATE 2 of 1");
    for (String id : List.of("seals", "watches", "unlinks")) {
      assertThat(decide.last(id).policies())
          .extracting(RelatedPolicy::policyId)
          .startsWith(id)
          .containsExactlyInAnyOrder("seals", "watches", "unlinks");
    }
    assertThat(decide.last("seals").policies())
        .contains(new RelatedPolicy("watches", "Policy watches", decide.last("watches").uid()));
  }

  @Test
  void policiesWhoseFindingsWereNotOpenAtOneTimeDoNotNameEachOther() throws Exception {
    decide.sees(SEALS, download().at("2026-03-02T10:00:00Z"));
    decide.sees(UNLINKS, download().at("2026-03-04T10:00:00Z"));
    decide.sees(WATCHES, download().of("other.docx").at("2026-03-04T10:00:00Z"));

    assertThat(decide.emitted()).hasSize(3).allMatch(emitted -> emitted.contains("CREATE"));
    assertThat(decide.findings()).allMatch(finding -> finding.policies().size() == 1);
  }

  @Test
  void manyPoliciesOnOneFileAreNamedUpToALimitAndEmissionsAreBounded() throws Exception {
    for (int number = 0; number < 100; number++) {
      decide.sees(PolicySnapshots.policy("p%03d".formatted(number), Mode.OBSERVE), shared());
    }

    assertThat(decide.findings())
        .allMatch(finding -> finding.policies().size() <= Finding.MAX_POLICIES);
    assertThat(decide.last("p000").policies()).hasSize(Finding.MAX_POLICIES);
    assertThat(decide.last("p099").policies()).hasSize(Finding.MAX_POLICIES);
    // 100 creations, and 31 + 30 + … + 1 updates that name one more policy.
    assertThat(decide.emitted()).hasSize(100 + 32 * 31 / 2);
  }

  @Test
  void whatAStrongerContainmentDoesIsNotRequestedAndTheFindingShowsIt() throws Exception {
    decide.sees(SEALS, shared()).sees(UNLINKS, shared()).sees(REMOVES, shared());

    assertThat(decide.requested())
        .containsExactly("seals QUARANTINE", "seals NOTIFY_ADMIN", "unlinks NOTIFY_USER");
    assertThat(decide.last("unlinks").superseded())
        .containsExactly(new SupersededAction(REMOVE_PUBLIC_LINK, QUARANTINE, "seals"));
    assertThat(decide.last("removes").superseded())
        .containsExactly(new SupersededAction(REMOVE_EXTERNAL_COLLABORATORS, QUARANTINE, "seals"));
    assertThat(decide.last("seals").superseded()).isEmpty();
    assertThat(decide.count("superseded|remove_public_link")).isEqualTo(1);
  }

  @Test
  void theSameContainmentIsRequestedOnce() throws Exception {
    decide.sees(SEALS, shared()).sees(enforce("too", QUARANTINE), shared());

    assertThat(decide.requested()).containsExactly("seals QUARANTINE", "seals NOTIFY_ADMIN");
    assertThat(decide.last("too").superseded())
        .containsExactly(new SupersededAction(QUARANTINE, QUARANTINE, "seals"));
  }

  @Test
  void aStrongerContainmentThatComesLaterIsRequested() throws Exception {
    decide.sees(UNLINKS, shared()).sees(NARROWS, shared()).sees(SEALS, shared());

    assertThat(decide.requested())
        .containsExactly(
            "unlinks REMOVE_PUBLIC_LINK",
            "unlinks NOTIFY_USER",
            "narrows RESTRICT_SHARING",
            "seals QUARANTINE",
            "seals NOTIFY_ADMIN");
  }

  /** Without its link a file is still open to the people it was shared with. */
  @Test
  void aLinkAndACollaboratorAreBothRemoved() throws Exception {
    decide.sees(UNLINKS, shared()).sees(REMOVES, shared());

    assertThat(decide.verbs())
        .containsExactly(REMOVE_PUBLIC_LINK, NOTIFY_USER, REMOVE_EXTERNAL_COLLABORATORS);
  }

  @Test
  void onlyPeopleAlreadyRemovedAreNotRemovedAgain() throws Exception {
    PolicySnapshot other = enforce("other", REMOVE_EXTERNAL_COLLABORATORS);
    decide.sees(REMOVES, shared());
    decide.sees(other, shared().to("mal@gmail.com"));

    assertThat(decide.actions())
        .extracting(action -> action.target().collaborators())
        .containsExactly(List.of("eve@gmail.com"), List.of("mal@gmail.com"));
  }

  @Test
  void aPolicysOwnActionsDoNotSupersedeEachOther() throws Exception {
    decide.sees(enforce("both", REMOVE_PUBLIC_LINK, QUARANTINE), shared());

    assertThat(decide.verbs()).containsExactly(REMOVE_PUBLIC_LINK, QUARANTINE);
  }

  @Test
  void aContainmentOfAnObservingPolicySupersedesNothing() throws Exception {
    decide.sees(WATCHES, shared()).sees(UNLINKS, shared());

    assertThat(decide.verbs()).containsExactly(REMOVE_PUBLIC_LINK, NOTIFY_USER);
    assertThat(decide.last("unlinks").superseded()).isEmpty();
  }

  @Test
  void aFileSharedAgainIsContainedAgain() throws Exception {
    decide.sees(SEALS, shared());
    decide.sees(UNLINKS, share().id("e2").at("11:00"));
    decide.sees(NARROWS, share().id("e3").at("11:30"), download().at("12:00"));

    assertThat(decide.verbs())
        .containsExactly(
            QUARANTINE, NOTIFY_ADMIN, REMOVE_PUBLIC_LINK, NOTIFY_USER, RESTRICT_SHARING);
  }

  @Test
  void aSupersededActionIsRequestedOnceTheFileIsSharedAgain() throws Exception {
    decide.sees(SEALS, shared()).sees(UNLINKS, shared());
    decide.sees(UNLINKS, download().at("10:30"));
    assertThat(decide.verbs()).doesNotContain(REMOVE_PUBLIC_LINK);

    decide.sees(UNLINKS, share().id("e2").at("11:00"));

    assertThat(decide.verbs()).endsWith(NOTIFY_USER, REMOVE_PUBLIC_LINK);
    assertThat(decide.last("unlinks").superseded()).isEmpty();
  }

  @Test
  void anExpiredContainmentSupersedesNothing() throws Exception {
    PolicySnapshot longLived = PolicySnapshots.coolingDownFor(Duration.ofDays(9), UNLINKS);
    decide.sees(SEALS, shared()).sees(longLived, shared());
    decide.wallClock("2026-03-03T12:00:00Z");
    decide.sees(longLived, download().at("10:05"));

    assertThat(decide.requested()).endsWith("unlinks REMOVE_PUBLIC_LINK");
  }

  /** The finding is closed, and the file is still in quarantine. */
  @Test
  void aContainmentOutlivesItsFinding() throws Exception {
    decide.sees(PolicySnapshots.coolingDownFor(Duration.ofMinutes(10), SEALS), shared());
    decide.watermark("10:30");
    assertThat(decide.emitted()).endsWith("seals CLOSE 2 of 1");

    decide.sees(UNLINKS, download().at("10:40"));

    assertThat(decide.verbs()).containsExactly(QUARANTINE, NOTIFY_ADMIN, NOTIFY_USER);
    decide.watermark("2026-03-05T00:00:00Z");
    assertThat(decide.stateEntries()).isZero();
    assertThat(decide.timers()).isZero();
  }

  @Test
  void aContainmentSupersedesNothingOnAnotherFileOfTheSamePerson() throws Exception {
    PolicySnapshot person = PolicySnapshots.baseline("b1");
    PolicySnapshot seals = PolicySnapshots.acting(Mode.ENFORCE, person, QUARANTINE);
    PolicySnapshot unlinks =
        PolicySnapshots.acting(Mode.ENFORCE, PolicySnapshots.baseline("b2"), REMOVE_PUBLIC_LINK);
    decide.sees(seals, download().at("10:00"));
    decide.sees(unlinks, download().of("other.docx").at("10:01"));
    decide.sees(PolicySnapshots.baseline("b3"), signIn().at("10:02"));

    assertThat(decide.verbs()).containsExactly(QUARANTINE, REMOVE_PUBLIC_LINK);
  }

  @Test
  void aFindingGivesTheReasonWhyActionsAreWithheld() throws Exception {
    decide.sees(SEALS, shared().by("breakglass@example.com"));
    decide.sees(UNLINKS, shared());

    assertThat(decide.last("seals").withheld()).isEqualTo(WithheldReason.BREAK_GLASS);
    assertThat(decide.last("unlinks").withheld()).isNull();
    assertThat(decide.requested())
        .containsExactly("unlinks REMOVE_PUBLIC_LINK", "unlinks NOTIFY_USER");
    assertThat(decide.count("withheld|break_glass")).isEqualTo(1);
  }

  /** For each act of sharing, something is requested that covers what every policy asks for. */
  @Test
  void inAnyOrderOfArrivalEveryActOfSharingIsContained() throws Exception {
    List<PolicySnapshot> policies = List.of(SEALS, NARROWS, UNLINKS, REMOVES);
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      DecideHarness any = DecideHarness.started();
      List<Runnable> checks = new ArrayList<>();
      for (int number = 0; number < 12; number++) {
        PolicySnapshot policy = policies.get(random.nextInt(4));
        int minute = random.nextInt(6);
        String act = (random.nextBoolean() ? "share-" : "download-") + minute;
        ActivityFixtures activity = act.startsWith("share") ? share() : download();
        any.sees(policy, activity.id(act).to("eve@gmail.com").at("10:0" + minute));
        checks.add(() -> assertContained(any, policy.actions().get(0), act));
      }

      checks.forEach(Runnable::run);
      assertThat(any.actions()).extracting(Action::actionId).doesNotHaveDuplicates();
    }
  }

  /** A share by an action for that very act; a download by any action. */
  private static void assertContained(DecideHarness any, ActionVerb wanted, String act) {
    assertThat(any.actions())
        .as("%s of %s", wanted, act)
        .anyMatch(
            action ->
                action.verb().covers(wanted)
                    && (act.startsWith("download") || action.reason().activityIds().contains(act)));
  }

  @Test
  void theStrongestContainmentIsInForceInAnyOrder() throws Exception {
    List<PolicySnapshot> policies = new ArrayList<>(List.of(SEALS, NARROWS, UNLINKS, REMOVES));
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(policies, new Random(seed));
      DecideHarness any = DecideHarness.started();
      for (PolicySnapshot policy : policies) {
        any.sees(policy, shared());
      }

      assertThat(any.verbs()).as("%s", policies).contains(QUARANTINE, NOTIFY_USER, NOTIFY_ADMIN);
      assertThat(any.last("unlinks").policies()).hasSize(4);
    }
  }
}
