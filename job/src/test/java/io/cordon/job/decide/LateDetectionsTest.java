package io.cordon.job.decide;

import static io.cordon.job.decide.DecideHarness.POLICY;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.policy.ActionVerb.NOTIFY_USER;
import static io.cordon.model.policy.ActionVerb.QUARANTINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.finding.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Detections that come after the watermark, or after later ones. */
class LateDetectionsTest {
  private DecideHarness decide;

  @BeforeEach
  void start() throws Exception {
    decide = DecideHarness.started();
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    decide.watermark("2026-06-01T00:00:00Z");
    assertThat(decide.stateEntries()).isZero();
    assertThat(decide.timers()).isZero();
  }

  @Test
  void detectionsThatComeDaysLateAreOneFindingWhileTheWatermarkMoves() throws Exception {
    for (int minute = 10; minute < 14; minute++) {
      decide.watermark("2026-03-05T10:%d:00Z".formatted(minute));
      decide.sees(POLICY, download().at("10:" + minute));
    }

    decide.watermark("2026-03-06T10:13:00Z");
    assertThat(decide.emitted())
        .containsExactly("p1 CREATE 1 of 1", "p1 UPDATE 2 of 2", "p1 UPDATE 3 of 4");
    assertThat(decide.verbs()).containsExactly(QUARANTINE, NOTIFY_USER);

    decide.watermark("2026-03-06T10:13:01Z");
    assertThat(decide.emitted()).endsWith("p1 CLOSE 4 of 4");
  }

  @Test
  void aDetectionFromBeforeTheOpenFindingBeginsAnEarlierFindingThatOthersJoin() throws Exception {
    decide.sees(POLICY, download().at("2026-03-10T10:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-02T10:00:00Z"));
    decide.restart();
    decide.sees(POLICY, download().at("2026-03-02T11:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-02T12:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-10T11:00:00Z"));

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1", "p1 CREATE 1 of 1", "p1 UPDATE 2 of 2", "p1 UPDATE 2 of 2");
    assertThat(decide.findings().stream().map(Finding::uid).distinct()).hasSize(2);
    assertThat(decide.actions()).as("since the restart").isEmpty();

    decide.watermark("2026-03-04T00:00:00Z");
    assertThat(decide.emitted()).endsWith("p1 CLOSE 3 of 3");
  }

  @Test
  void anEarlierFindingThatCameLaterOutlivesTheOpenFinding() throws Exception {
    decide.sees(POLICY, download().at("2026-03-10T10:00:00Z"));
    decide.watermark("2026-03-11T09:00:00Z");
    decide.sees(POLICY, download().at("2026-03-02T10:00:00Z"));
    decide.watermark("2026-03-11T11:00:00Z");
    decide.sees(POLICY, download().at("2026-03-02T10:30:00Z"));

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1", "p1 CREATE 1 of 1", "p1 CLOSE 2 of 1", "p1 UPDATE 2 of 2");
  }

  @Test
  void ofTooManyEarlierFindingsTheLongestWaitingIsClosed() throws Exception {
    decide.sees(POLICY, download().at("2026-03-30T10:00:00Z"));
    for (int day = 10; day <= 22; day += 3) {
      decide.sees(POLICY, download().at("2026-03-%dT10:00:00Z".formatted(day)));
    }
    assertThat(decide.emitted()).hasSize(7).contains("p1 CLOSE 2 of 1");

    decide.watermark("2026-03-01T00:00:00Z");
    decide.sees(POLICY, download().at("2026-03-13T11:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-22T11:00:00Z"));
    assertThat(decide.emitted()).hasSize(9).endsWith("p1 UPDATE 2 of 2", "p1 UPDATE 2 of 2");

    decide.sees(POLICY, download().at("2026-03-10T11:00:00Z"));
    assertThat(decide.emitted()).hasSize(11).endsWith("p1 CLOSE 2 of 1", "p1 CREATE 1 of 1");
  }

  @Test
  void theEndOfTheInputClosesNoEarlierFindingAndEmitsWhatNoUpdateEmitted() throws Exception {
    decide.sees(POLICY, download().at("2026-03-10T10:00:00Z"));
    for (int minute = 10; minute < 13; minute++) {
      decide.sees(POLICY, download().at("10:" + minute));
    }

    decide.endOfInput();

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1", "p1 CREATE 1 of 1", "p1 UPDATE 2 of 2", "p1 UPDATE 3 of 3");
  }
}
