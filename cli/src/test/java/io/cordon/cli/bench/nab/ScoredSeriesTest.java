package io.cordon.cli.bench.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The worth of rows, computed by hand from NAB's formulas. */
class ScoredSeriesTest {
  private static ScoredSeries of(AnomalyWindow... windows) {
    return new ScoredSeries("a.csv", new double[1_000], List.of(windows));
  }

  @Test
  void theFirstRowOfAWindowIsWorthOne() {
    assertThat(of(new AnomalyWindow(400, 499)).worth(400)).isCloseTo(1, within(1e-12));
  }

  @Test
  void theMiddleOfAWindowIsWorthMoreThanHalf() {
    // S(-0.5) / S(-1) = 0.848284 / 0.986614
    assertThat(of(new AnomalyWindow(400, 499)).worth(450)).isCloseTo(0.859793, within(1e-6));
  }

  @Test
  void theLastRowOfAWindowIsWorthAlmostNothing() {
    // S(-1 / 100) / S(-1) = 0.0249948 / 0.9866143
    assertThat(of(new AnomalyWindow(400, 499)).worth(499)).isCloseTo(0.0253339, within(1e-6));
  }

  @Test
  void rightBehindAWindowAFalsePositiveCostsLittle() {
    // S(1 / 99)
    assertThat(of(new AnomalyWindow(400, 499)).worth(500)).isCloseTo(-0.0252472, within(1e-6));
    // S(1)
    assertThat(of(new AnomalyWindow(400, 499)).worth(598)).isCloseTo(-0.9866143, within(1e-6));
  }

  @Test
  void farBehindAWindowAndBeforeTheFirstItCostsAllOfIt() {
    ScoredSeries series = of(new AnomalyWindow(400, 499));
    // S(296 / 99) is the last that is less: from three widths on it is -1.
    assertThat(series.worth(795)).isGreaterThan(-1).isLessThan(-0.999999);
    assertThat(series.worth(796)).isEqualTo(-1);
    assertThat(series.worth(0)).isEqualTo(-1);
    assertThat(series.worth(399)).isEqualTo(-1);
  }

  @Test
  void behindTwoWindowsTheLaterOneCounts() {
    ScoredSeries series = of(new AnomalyWindow(200, 209), new AnomalyWindow(400, 499));

    assertThat(series.worth(219)).isCloseTo(-0.9923, within(1e-4));
    assertThat(series.worth(500)).isCloseTo(-0.0252472, within(1e-6));
    assertThat(series.windowOf(205)).isZero();
    assertThat(series.windowOf(499)).isEqualTo(1);
    assertThat(series.windowOf(500)).isEqualTo(-1);
  }

  @Test
  void aWindowOfOneRowIsWorthOneAndNothingIsNearIt() {
    ScoredSeries series = of(new AnomalyWindow(400, 400));

    assertThat(series.worth(400)).isCloseTo(1, within(1e-12));
    assertThat(series.worth(401)).isEqualTo(-1);
  }

  @Test
  void probationIsFifteenPercentAndAtMost750Rows() {
    assertThat(ScoredSeries.probationRows(0)).isZero();
    assertThat(ScoredSeries.probationRows(6)).isZero();
    assertThat(ScoredSeries.probationRows(7)).isEqualTo(1);
    assertThat(ScoredSeries.probationRows(1_127)).isEqualTo(169);
    assertThat(ScoredSeries.probationRows(4_032)).isEqualTo(604);
    assertThat(ScoredSeries.probationRows(5_000)).isEqualTo(750);
    assertThat(ScoredSeries.probationRows(22_695)).isEqualTo(750);
  }
}
