package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.day;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static io.cordon.datagen.score.ScoreFixtures.withPValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P-values of benign alerts on 20,000 user-days. */
class CalibrationTest {
  private static final Truth ANA = truth(incident("I-1", "theft", "ana"));

  private static Calibration calibration(List<Alert> alerts) {
    List<Calibration> rows = score(ANA, 1, alerts).calibration();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** As many as uniform p-values would give up to 0.01: 200, of which 20 are at most 0.001. */
  private static List<Alert> uniform() {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      alerts.add(withPValue("u" + i, 15, i / 20_000.0));
    }
    return alerts;
  }

  @Test
  void uniformPValuesAreExceededAsOftenAsTheySay() {
    Calibration row = calibration(uniform());

    assertThat(row.pValues()).isEqualTo(200);
    assertThat(row.exceedances())
        .containsExactly(
            new Exceedance(1e-2, 200, 200, false),
            new Exceedance(1e-3, 20, 20, false),
            new Exceedance(1e-4, 2, 2, false));
    assertThat(row.exceedances().get(0).ratio()).isEqualTo(1);
    assertThat(row.kolmogorovSmirnov()).isCloseTo(0, within(0.006));
  }

  @Test
  void aLevelAboveTheLargestPValueIsOnlyALowerBound() {
    Calibration row = calibration(List.of(withPValue("bob", 15, 0.002)));

    assertThat(row.exceedances())
        .extracting(Exceedance::atLeast)
        .containsExactly(true, false, false);
  }

  @Test
  void ratiosAreLowerBoundsUnlessEveryUserDayHasAPValue() {
    ScoredPeriod twoUserDays = new ScoredPeriod(2, day(10), day(10), day(11), Map.of());
    Truth tiny = new Truth(twoUserDays, ANA.incidents(), null);
    Alert bob = withPValue("bob", 10.5, 0.3);

    assertThat(score(tiny, bob).calibration().get(0).censored()).isTrue();
    assertThat(score(tiny, bob, withPValue("eve", 10.5, 1)).calibration().get(0).censored())
        .isFalse();
  }

  @Test
  void ofOnePersonAndDayTheSmallestCounts() {
    Calibration row =
        calibration(
            List.of(
                withPValue("bob", 15.1, 0.009),
                withPValue("bob", 15.2, 0.0005),
                withPValue("bob", 16.1, 0.008)));

    assertThat(row.pValues()).isEqualTo(2);
    assertThat(row.exceedances().get(1).observed()).isEqualTo(1);
  }

  @Test
  void pValuesOfIncidentsAndAlertsWithoutOneAreLeftOut() {
    List<Alert> alerts = new ArrayList<>(uniform());
    alerts.add(withPValue("ana", 12.5, 1e-9));
    alerts.add(alert("eve", 15, 50));

    assertThat(calibration(alerts)).isEqualTo(calibration(uniform()));
  }

  @Test
  void kolmogorovSmirnovSaysNothingOfDiscreteOrFewValues() {
    List<Alert> discrete = new ArrayList<>(uniform());
    for (int i = 0; i < 20; i++) {
      discrete.add(withPValue("v" + i, 15, 0.005));
    }

    assertThat(calibration(discrete).kolmogorovSmirnov()).isNaN();
    assertThat(calibration(uniform().subList(0, 29)).kolmogorovSmirnov()).isNaN();
  }
}
