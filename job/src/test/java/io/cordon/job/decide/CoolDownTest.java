package io.cordon.job.decide;

import static io.cordon.job.decide.DecideHarness.POLICY;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a finding stays open, and what is emitted when it ends. */
class CoolDownTest {
  private DecideHarness decide;

  @BeforeEach
  void start() throws Exception {
    decide = DecideHarness.started();
  }

  @Test
  void afterTheCoolDownTheFirstIsClosedAndAnotherBeginsEvenIfNoTimerFired() throws Exception {
    decide.sees(POLICY, download().at("2026-03-02T10:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-03T10:00:01Z"));

    assertThat(decide.emitted())
        .containsExactly("p1 CREATE 1 of 1", "p1 CLOSE 2 of 1", "p1 CREATE 1 of 1");
  }

  @Test
  void aPolicysOwnCoolDownOverridesTheDefault() throws Exception {
    PolicySnapshot shortLived = PolicySnapshots.coolingDownFor(Duration.ofMinutes(10), POLICY);
    decide.sees(shortLived, download().at("10:00"));
    decide.sees(shortLived, download().at("10:10"));
    decide.watermark("10:19");
    assertThat(decide.emitted()).containsExactly("p1 CREATE 1 of 1", "p1 UPDATE 2 of 2");

    decide.watermark("10:21");

    assertThat(decide.emitted()).endsWith("p1 CLOSE 3 of 2");
  }

  @Test
  void theCloseCountsWhatNoUpdateEmitted() throws Exception {
    for (int minute = 0; minute < 7; minute++) {
      decide.sees(POLICY, download().at("10:0%d".formatted(minute)));
    }
    decide.watermark("2026-03-03T10:05:59Z");
    assertThat(decide.emitted()).endsWith("p1 UPDATE 3 of 4");

    decide.watermark("2026-03-03T10:06:01Z");

    assertThat(decide.emitted()).endsWith("p1 CLOSE 4 of 7");
    assertThat(decide.last("p1").extent().lastSeen()).isEqualTo(instant("10:06"));
    assertThat(decide.last("p1").detection().trigger().time()).isEqualTo(instant("10:03"));
    assertThat(decide.count("closes|p1")).isEqualTo(1);
  }

  @Test
  void theEndOfTheInputClosesNothingAndEmitsWhatNoUpdateEmitted() throws Exception {
    PolicySnapshot silent = PolicySnapshots.policy("p2", Mode.OBSERVE);
    for (int minute = 0; minute < 3; minute++) {
      decide.sees(POLICY, download().at("10:0%d".formatted(minute)));
    }
    decide.sees(silent, download().of("other.docx").at("10:05"));

    decide.endOfInput();

    assertThat(decide.emitted())
        .containsExactly(
            "p1 CREATE 1 of 1", "p1 UPDATE 2 of 2", "p2 CREATE 1 of 1", "p1 UPDATE 3 of 3");
    assertThat(decide.stateEntries()).isZero();
    assertThat(decide.timers()).isZero();
  }

  @Test
  void eachDetectionThatJoinsKeepsTheFindingOpen() throws Exception {
    decide.sees(POLICY, download().at("2026-03-02T10:00:00Z"));
    decide.sees(POLICY, download().at("2026-03-03T09:00:00Z"));
    decide.watermark("2026-03-03T10:00:00Z");
    decide.sees(POLICY, download().at("2026-03-04T08:00:00Z"));

    assertThat(decide.emitted()).containsExactly("p1 CREATE 1 of 1", "p1 UPDATE 2 of 2");
  }
}
