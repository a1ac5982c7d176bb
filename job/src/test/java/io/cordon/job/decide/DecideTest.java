package io.cordon.job.decide;

import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.instant;
import static io.cordon.model.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.KeyedHarness;
import io.cordon.job.Settings;
import io.cordon.job.Stamps;
import io.cordon.model.Action;
import io.cordon.model.ActionVerb;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideTest {
  private static final PolicyStamp POLICY =
      Stamps.policy("p1", Mode.ENFORCE, ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);

  private Settings settings = Settings.of(Organisation.empty(), PolicyPack.none());
  private KeyedHarness<Detection, Finding> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new KeyedHarness<>(() -> new Decide(settings), Detection::subject);
    harness.wallClock(instant("12:00"));
  }

  private static Detection detection(PolicyStamp policy, String id, String time) {
    Activity activity = share().id(id).to("eve@gmail.com").at(time).build();
    return new Detection(policy, List.of(activity), "because", null);
  }

  private void process(Detection detection) throws Exception {
    harness.process(detection, detection.trigger().time());
  }

  private List<Action> actions() {
    return harness.sideOutput(Decide.ACTIONS);
  }

  @Test
  void aDetectionBecomesAFindingAndItsActions() throws Exception {
    process(detection(POLICY, "e1", "10:00"));

    assertThat(harness.output())
        .singleElement()
        .returns(instant("12:00"), Finding::decidedAt)
        .returns(75, Finding::riskScore);
    assertThat(actions())
        .extracting(Action::verb)
        .containsExactly(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);
    assertThat(actions().get(0).expiresAt()).isEqualTo(instant("12:00").plus(Duration.ofDays(1)));
  }

  @Test
  void moreOfTheSameJoinsTheFindingAndAsksForNothing() throws Exception {
    Activity first = download().id("e1").at("10:00").build();
    Activity second = download().id("e2").at("11:00").build();
    process(new Detection(POLICY, List.of(first), "because", null));
    process(new Detection(POLICY, List.of(second), "because", null));

    assertThat(harness.output()).hasSize(1);
    assertThat(actions()).hasSize(2);
    assertThat(harness.count("cordon.decide.joined|p1")).isEqualTo(1);
  }

  @Test
  void aNewActOfSharingIsContainedAnewAndNobodyIsToldAgain() throws Exception {
    process(detection(POLICY, "e1", "10:00"));
    process(detection(POLICY, "e2", "11:00"));

    assertThat(harness.output()).hasSize(1);
    assertThat(actions())
        .extracting(Action::verb)
        .containsExactly(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER, ActionVerb.QUARANTINE);
    assertThat(actions()).extracting(Action::actionId).doesNotHaveDuplicates();
    assertThat(actions())
        .extracting(action -> action.reason().findingUid())
        .containsOnly(harness.output().get(0).uid());
  }

  @Test
  void oneMoreRecipientOfTheSameActIsContainedToo() throws Exception {
    PolicyStamp removal =
        Stamps.policy("p1", Mode.ENFORCE, ActionVerb.REMOVE_EXTERNAL_COLLABORATORS);
    Activity first = share().correlated("c1").to("eve@gmail.com").to("ben@example.com").build();
    Activity whole = first.merge(share().correlated("c1").to("mal@gmail.com").build());
    process(new Detection(removal, List.of(first), "because", null));
    process(new Detection(removal, List.of(whole), "because", null));

    assertThat(actions())
        .extracting(action -> action.target().collaborators())
        .containsExactly(List.of("eve@gmail.com"), List.of("mal@gmail.com"));
    assertThat(actions()).extracting(Action::actionId).doesNotHaveDuplicates();
  }

  @Test
  void anotherRowOfTheSameActAsksForNothing() throws Exception {
    process(detection(POLICY, "e1", "10:00"));
    process(detection(POLICY, "e1", "10:00"));

    assertThat(actions()).hasSize(2);
  }

  @Test
  void anOlderStoryThatComesLateIsAFindingOfItsOwn() throws Exception {
    process(detection(POLICY, "e1", "2026-03-10T10:00:00Z"));
    process(detection(POLICY, "e2", "2026-03-02T10:00:00Z"));

    assertThat(harness.output()).hasSize(2);
  }

  @Test
  void anotherPolicyOnTheSameFileIsAnotherFinding() throws Exception {
    process(detection(POLICY, "e1", "10:00"));
    process(detection(Stamps.policy("p2", Mode.ENFORCE), "e1", "10:00"));

    assertThat(harness.output()).extracting(Finding::uid).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void afterTheCoolDownItIsNewsAgainEvenIfNoTimerFired() throws Exception {
    process(detection(POLICY, "e1", "2026-03-02T10:00:00Z"));
    process(detection(POLICY, "e2", "2026-03-03T10:00:01Z"));

    assertThat(harness.output()).hasSize(2);
  }

  @Test
  void eachOneThatJoinsKeepsTheFindingOpen() throws Exception {
    process(detection(POLICY, "e1", "2026-03-02T10:00:00Z"));
    process(detection(POLICY, "e2", "2026-03-03T09:00:00Z"));
    harness.watermark(instant("2026-03-03T10:00:00Z"));
    process(detection(POLICY, "e3", "2026-03-04T08:00:00Z"));

    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void aReplayYieldsTheSameIds() throws Exception {
    process(detection(POLICY, "e1", "10:00"));
    Finding first = harness.output().get(0);
    List<Action> asked = actions();

    open();
    harness.wallClock(instant("15:00"));
    process(detection(POLICY, "e1", "10:00"));

    assertThat(harness.output().get(0).uid()).isEqualTo(first.uid());
    assertThat(actions())
        .extracting(Action::actionId)
        .isEqualTo(asked.stream().map(Action::actionId).toList());
  }

  @Test
  void observingAsksForNothing() throws Exception {
    process(detection(POLICY.withMode(Mode.OBSERVE), "e1", "10:00"));

    assertThat(harness.output()).hasSize(1);
    assertThat(actions()).isEmpty();
  }

  @Test
  void notifyingOnlyTellsPeople() throws Exception {
    process(detection(POLICY.withMode(Mode.NOTIFY), "e1", "10:00"));

    assertThat(actions()).extracting(Action::verb).containsExactly(ActionVerb.NOTIFY_USER);
  }

  @Test
  void theCeilingHoldsEveryPolicyDown() throws Exception {
    settings = settings.withCeiling(Mode.NOTIFY);
    open();

    process(detection(POLICY, "e1", "10:00"));

    assertThat(actions()).extracting(Action::mode).containsExactly(Mode.NOTIFY);
    assertThat(harness.output().get(0).detection().policy().mode()).isEqualTo(Mode.NOTIFY);
  }

  @Test
  void aRestartDoesNotRepeatAFindingAndTheEndLeavesNothing() throws Exception {
    process(detection(POLICY, "e1", "10:00"));
    harness.restart();
    process(detection(POLICY, "e2", "11:00"));
    assertThat(harness.output()).hasSize(1);

    harness.watermark(instant("2026-03-04T00:00:00Z"));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
