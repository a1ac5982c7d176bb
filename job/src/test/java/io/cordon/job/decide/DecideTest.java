package io.cordon.job.decide;

import static io.cordon.job.decide.DecideHarness.POLICY;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.QUARANTINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.Acts;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One finding: what joins it, what is emitted of it, which actions are requested. */
class DecideTest {
  private DecideHarness decide;

  @BeforeEach
  void start() throws Exception {
    decide = DecideHarness.started();
  }

  @Test
  void aDetectionBecomesAFindingAndItsActions() throws Exception {
    decide.sees(POLICY, share().id("e1").to("eve@gmail.com").at("10:00"));

    assertThat(decide.emitted()).containsExactly("p1 CREATE 1 of 1");
    assertThat(decide.findings())
        .singleElement()
        .returns(instant("12:00"), Finding::decidedAt)
        .returns(68, Finding::riskScore)
        .returns(
            new FindingExtent(1, instant("10:00"), instant("10:00"), List.of("e1")),
            Finding::extent);
    assertThat(decide.verbs()).containsExactly(QUARANTINE, NOTIFY_USER);
    assertThat(decide.actions().get(0).expiresAt())
        .isEqualTo(instant("12:00").plus(Duration.ofDays(1)));
  }

  @Test
  void whatIsDetectedInTheWarmUpIsNoFinding() throws Exception {
    Activity shared = share().to("eve@gmail.com").at("10:00").build();
    Activity history = shared.toBuilder().emission(Emission.HISTORY).build();

    decide.sees(new Detection(POLICY, List.of(history), "because", null));

    assertThat(decide.emitted()).isEmpty();
    assertThat(decide.actions()).isEmpty();
    assertThat(decide.stateEntries()).isZero();
    assertThat(decide.count("history")).isEqualTo(1);
  }

  @Test
  void moreDetectionsAreEmittedAtEachPowerOfTwoAndRequestNothing() throws Exception {
    for (int minute = 0; minute < 20; minute++) {
      decide.sees(POLICY, download().id("e" + minute).at("10:%02d".formatted(minute)));
    }

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1",
            "p1 UPDATE 2 of 2",
            "p1 UPDATE 3 of 4",
            "p1 UPDATE 4 of 8",
            "p1 UPDATE 5 of 16");
    assertThat(decide.findings()).extracting(Finding::uid).containsOnly(decide.last("p1").uid());
    assertThat(decide.last("p1").extent().eventIds())
        .isEqualTo(IntStream.range(0, 16).mapToObj(number -> "e" + number).toList());
    assertThat(decide.verbs()).containsExactly(QUARANTINE, NOTIFY_USER);
    assertThat(decide.count("joined|p1")).isEqualTo(19);
    assertThat(decide.count("updates|p1")).isEqualTo(4);
  }

  @Test
  void tenThousandDetectionsAreEmittedFourteenTimesAndTheirStateIsBounded() throws Exception {
    for (int number = 0; number < 10_000; number++) {
      String time = instant("10:00").plusSeconds(number).toString();
      decide.sees(POLICY, download().id("e" + number).at(time));
    }

    assertThat(decide.emitted()).hasSize(14).endsWith("p1 UPDATE 14 of 8192");
    assertThat(decide.last("p1").extent().eventIds()).hasSize(Activity.MAX_EVENT_IDS);
    // One finding, one shown detection, one containment.
    assertThat(decide.stateEntries()).isEqualTo(3);
  }

  @Test
  void whatMakesAFindingWorseIsEmittedAtOnce() throws Exception {
    decide.sees(POLICY, download().at("10:00"), download().at("10:01"));
    decide.sees(POLICY, download().at("10:02"));
    decide.sees(POLICY, download().exposed(Exposure.EXTERNAL).at("10:03"));
    decide.sees(POLICY, download().exposed(Exposure.EXTERNAL).at("10:04"));
    decide.sees(POLICY, download().exposed(Exposure.ANYONE).at("10:05"));
    decide.sees(POLICY, download().by("eve@gmail.com").at("10:06"));
    decide.sees(POLICY, download().by("eve@gmail.com").at("10:07"));
    decide.sees(POLICY, download().audience(Audience.PUBLIC).at("10:08"));
    decide.sees(POLICY, download().audience(Audience.PUBLIC).at("10:09"));

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1",
            "p1 UPDATE 2 of 2",
            "p1 UPDATE 3 of 3",
            "p1 UPDATE 4 of 4",
            "p1 UPDATE 5 of 5",
            "p1 UPDATE 6 of 6",
            "p1 UPDATE 7 of 8");
  }

  @Test
  void anotherVersionOfThePolicyIsEmittedAndItsNewActionsAreRequested() throws Exception {
    PolicySnapshot quiet = PolicySnapshots.policy("p1", Mode.NOTIFY, QUARANTINE, NOTIFY_USER);
    decide.sees(quiet, download().at("10:00"));
    decide.sees(quiet, download().at("10:01"));
    assertThat(decide.verbs()).containsExactly(NOTIFY_USER);

    decide.sees(PolicySnapshots.version("2", POLICY), download().at("10:02"));
    decide.sees(PolicySnapshots.version("2", POLICY), download().at("10:03"));
    decide.sees(PolicySnapshots.version("2", POLICY), download().at("10:04"));

    assertThat(decide.emitted()).endsWith("p1 UPDATE 3 of 3", "p1 UPDATE 4 of 4");
    assertThat(decide.last("p1").detection().policy().version()).isEqualTo("2");
    assertThat(decide.verbs()).containsExactly(NOTIFY_USER, QUARANTINE);
  }

  @Test
  void aNewActOfSharingIsContainedAgainAndNobodyIsNotifiedAgain() throws Exception {
    decide.sees(POLICY, share().id("e1").to("eve@gmail.com").at("10:00"));
    decide.sees(POLICY, share().id("e2").to("eve@gmail.com").at("11:00"));
    decide.sees(POLICY, share().id("e3").to("eve@gmail.com").at("11:30"));

    assertThat(decide.emitted()).hasSize(3).endsWith("p1 UPDATE 3 of 3");
    assertThat(decide.verbs()).containsExactly(QUARANTINE, NOTIFY_USER, QUARANTINE, QUARANTINE);
    assertThat(decide.actions()).extracting(Action::actionId).doesNotHaveDuplicates();
    assertThat(decide.actions())
        .extracting(action -> action.reason().findingUid())
        .containsOnly(decide.last("p1").uid());
  }

  @Test
  void oneMoreRecipientOfTheSameActIsContainedToo() throws Exception {
    PolicySnapshot removal =
        PolicySnapshots.policy("p1", Mode.ENFORCE, ActionVerb.REMOVE_EXTERNAL_COLLABORATORS);
    Activity first = share().correlated("c1").to("eve@gmail.com").to("ben@example.com").build();
    Activity whole = Acts.merge(first, share().correlated("c1").to("mal@gmail.com").build());
    decide.sees(new Detection(removal, List.of(first), "because", null));
    decide.sees(new Detection(removal, List.of(whole), "because", null));

    assertThat(decide.actions())
        .extracting(action -> action.target().collaborators())
        .containsExactly(List.of("eve@gmail.com"), List.of("mal@gmail.com"));
    assertThat(decide.actions()).extracting(Action::actionId).doesNotHaveDuplicates();
  }

  @Test
  void anotherRowOfTheSameActRequestsNothing() throws Exception {
    decide.sees(POLICY, share().id("e1").to("eve@gmail.com").at("10:00"));
    decide.sees(POLICY, share().id("e1").to("eve@gmail.com").at("10:00"));

    assertThat(decide.actions()).hasSize(2);
  }

  @Test
  void aReplayYieldsTheSameIds() throws Exception {
    DecideHarness again = DecideHarness.started().wallClock("15:00");
    for (DecideHarness run : List.of(decide, again)) {
      run.sees(POLICY, share().id("e1").at("10:00")).sees(POLICY, share().id("e2").at("10:30"));
    }

    assertThat(again.findings())
        .extracting(Finding::uid)
        .isEqualTo(decide.findings().stream().map(Finding::uid).toList());
    assertThat(again.actions())
        .extracting(Action::actionId)
        .isEqualTo(decide.actions().stream().map(Action::actionId).toList());
  }

  @Test
  void observeModeRequestsNothing() throws Exception {
    decide.sees(POLICY.withMode(Mode.OBSERVE), share().at("10:00"));

    assertThat(decide.findings()).hasSize(1);
    assertThat(decide.actions()).isEmpty();
  }

  @Test
  void theCeilingLowersTheModeOfEveryPolicy() throws Exception {
    DecideHarness low = DecideHarness.with(DecideHarness.settings(Mode.NOTIFY));

    low.sees(POLICY, share().at("10:00"));

    assertThat(low.actions()).extracting(Action::mode).containsExactly(Mode.NOTIFY);
    assertThat(low.last("p1").detection().policy().mode()).isEqualTo(Mode.NOTIFY);
  }

  @Test
  void lagsBelongToTheDetectionThatIsShown() throws Exception {
    decide.sees(POLICY, download().at("10:00").arrived("11:59"));
    decide.wallClock("12:30");
    decide.watermark("2026-03-03T11:00:00Z");

    assertThat(decide.last("p1").processingLagMillis()).isEqualTo(60_000);
    assertThat(decide.last("p1").createdAt()).isEqualTo(instant("12:00"));
    assertThat(decide.last("p1").emittedAt()).isEqualTo(instant("12:30"));
  }

  @Test
  void aFindingContinuesAfterARestartAndItsEndLeavesNothing() throws Exception {
    decide.sees(POLICY, share().id("e1").at("10:00"));
    decide.restart();
    decide.sees(POLICY, share().id("e2").at("11:00"));
    decide.sees(
        PolicySnapshots.policy("p2", Mode.ENFORCE, QUARANTINE), share().id("e2").at("11:00"));
    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1", "p1 UPDATE 2 of 2", "p2 CREATE 1 of 1", "p1 UPDATE 3 of 2");
    assertThat(decide.requested()).containsExactly("p1 QUARANTINE");

    decide.watermark("2026-03-04T00:00:00Z");
    assertThat(decide.emitted()).endsWith("p1 CLOSE 4 of 2", "p2 CLOSE 2 of 1");
    assertThat(decide.stateEntries()).isZero();
    assertThat(decide.timers()).isZero();
  }

  @Test
  void everyDetectionBeginsAFindingOrJoinsOne() throws Exception {
    int detections = 0;
    for (int day = 2; day < 12; day += 3) {
      for (int hour = 10; hour < 15; hour++) {
        decide.sees(POLICY, download().at("2026-03-%02dT%d:00:00Z".formatted(day, hour)));
        decide.sees(POLICY, download().at("2026-02-%02dT%d:00:00Z".formatted(day, hour)));
        detections += 2;
      }
    }

    long begun = decide.count(DecisionCounts.FINDINGS + "|p1");
    long joined = decide.count(DecisionCounts.JOINED + "|p1");
    assertThat(begun).isEqualTo(8);
    assertThat(begun + joined).isEqualTo(detections);
  }
}
