package io.cordon.cli.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.Scorer;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BestSettingTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  private static Score finding(String event) {
    TrueIncident incident =
        new TrueIncident(
            "I-1",
            "theft",
            "ana",
            List.of(),
            false,
            Set.of(),
            Set.of(),
            BEGIN,
            BEGIN,
            Set.of(BEGIN),
            Set.of("e1"));
    ScoredPeriod period =
        new ScoredPeriod(1000, BEGIN, BEGIN, BEGIN.plus(Duration.ofDays(9)), Map.of());
    return Scorer.score(
        new Truth(period, List.of(incident), null),
        List.of(Alert.of("downloads", "bob", Set.of(), BEGIN, 50, Set.of(event))),
        ScoreSettings.standard());
  }

  @Test
  void theSettingThatFindsMoreIsShown() {
    Score found = finding("e1");
    Score missed = finding("e2");

    assertThat(BestSetting.of(missed, found)).isSameAs(found);
    assertThat(BestSetting.of(found, missed)).isSameAs(found);
  }

  @Test
  void amongEqualsTheFirstOneStays() {
    Score first = finding("e1");

    assertThat(BestSetting.of(first, finding("e1"))).isSameAs(first);
  }
}
