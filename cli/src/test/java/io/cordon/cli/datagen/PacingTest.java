package io.cordon.cli.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));

  @Test
  void pastDaysPassFasterAndThenTimeIsReal() {
    Pacing pacing = Pacing.of(WEEK_AGO, NOW, 60.0, null);

    assertThat(pacing.due(WEEK_AGO)).isEqualTo(NOW);
    assertThat(pacing.due(WEEK_AGO.plus(Duration.ofHours(1))))
        .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    Instant future = NOW.plus(Duration.ofDays(1));
    assertThat(pacing.due(future)).isEqualTo(future);
  }

  @Test
  void withoutSpeedThePastIsSentAtOnceButNothingBeforeItsTime() {
    Pacing pacing = Pacing.of(WEEK_AGO, NOW, null, null);

    assertThat(pacing.due(NOW.minusSeconds(1))).isEqualTo(NOW);
    assertThat(pacing.due(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void theRateSpreadsWhatIsDueTogetherAndDoesNotCatchUp() {
    Pacing pacing = Pacing.of(WEEK_AGO, NOW, null, 10.0);

    assertThat(pacing.due(WEEK_AGO)).isEqualTo(NOW);
    assertThat(pacing.due(WEEK_AGO)).isEqualTo(NOW.plusMillis(100));
    assertThat(pacing.due(NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
    assertThat(pacing.due(NOW.plusSeconds(9))).isEqualTo(NOW.plusMillis(9_100));
  }

  @Test
  void theSlowestSpeedWaitsForever() {
    Pacing pacing = Pacing.of(WEEK_AGO, NOW, Double.MIN_VALUE, Double.MIN_VALUE);

    assertThat(pacing.due(WEEK_AGO)).isEqualTo(NOW);
    assertThat(pacing.due(WEEK_AGO)).isAfter(NOW.plus(Duration.ofDays(365)));
    assertThat(pacing.due(NOW)).isAfter(NOW.plus(Duration.ofDays(365)));
  }
}
