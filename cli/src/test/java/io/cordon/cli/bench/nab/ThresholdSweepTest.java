package io.cordon.cli.bench.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdSweepTest {
  private static final int ROWS = 1_000;
  private static final AnomalyWindow EARLY = new AnomalyWindow(300, 399);
  private static final AnomalyWindow LATE = new AnomalyWindow(700, 799);

  /** Scores of 1 at these rows, 0 elsewhere. */
  private static double[] detections(int... rows) {
    double[] scores = new double[ROWS];
    for (int row : rows) {
      scores[row] = 1;
    }
    return scores;
  }

  private static ScoredSeries series(double[] scores) {
    return new ScoredSeries("a.csv", scores, List.of(EARLY, LATE));
  }

  private static double standard(int... rows) {
    return best(NabProfile.STANDARD, series(detections(rows))).score();
  }

  private static SweepResult best(NabProfile profile, ScoredSeries... series) {
    return new ThresholdSweep(List.of(series)).best(profile);
  }

  @ParameterizedTest
  @EnumSource
  void aPerfectDetectorHasAHundred(NabProfile profile) {
    SweepResult best = best(profile, series(detections(300, 700)));

    assertThat(best.score()).isCloseTo(100, within(1e-9));
    assertThat(best.threshold()).isEqualTo(1);
    assertThat(best.windowsFound()).isEqualTo(2);
    assertThat(best.falsePositives()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aDetectorThatSaysTheSameOfEachRowHasNothing(NabProfile profile) {
    double[] scores = new double[10 * ROWS];
    SweepResult best = best(profile, new ScoredSeries("a.csv", scores, List.of(EARLY)));

    // The windows are in the probation of 750 rows; so one more series.
    SweepResult other = best(profile, new ScoredSeries("a.csv", scores, windowAt(5_000)));

    assertThat(best.score()).isNaN();
    assertThat(other.score()).isCloseTo(0, within(1e-9));
    assertThat(other.threshold()).isInfinite();
    assertThat(other.windowsFound()).isZero();
  }

  private static List<AnomalyWindow> windowAt(int row) {
    return List.of(new AnomalyWindow(row, row + 99));
  }

  @Test
  void oneOfTwoWindowsIsHalf() {
    // raw = 1 - 1; 100 (0 + 2) / (2 + 2)
    assertThat(standard(300)).isCloseTo(50, within(1e-9));
    // raw = 1 - 2; 100 (-1 + 4) / (2 + 4)
    SweepResult lowMisses = best(NabProfile.LOW_FALSE_NEGATIVES, series(detections(300)));
    assertThat(lowMisses.score()).isCloseTo(50, within(1e-9));
  }

  @Test
  void aDetectionAtTheEndOfAWindowIsWorthLittleMoreThanThatItIsNotMissed() {
    // raw = 1 + 0.0253339; 100 (1.0253339 + 2) / 4
    assertThat(standard(300, 799)).isCloseTo(75.6333, within(1e-3));
  }

  @Test
  void onlyTheFirstDetectionInAWindowCounts() {
    assertThat(standard(300, 301, 399, 700, 750)).isCloseTo(100, within(1e-9));
  }

  @Test
  void aFalsePositiveFarAwayCostsItsWeight() {
    // raw = 2 - 0.11; 100 (1.89 + 2) / 4
    assertThat(standard(300, 700, 200)).isCloseTo(97.25, within(1e-9));
    SweepResult strict = best(NabProfile.LOW_FALSE_POSITIVES, series(detections(300, 700, 200)));
    assertThat(strict.score()).isCloseTo(94.5, within(1e-9));
    assertThat(strict.falsePositives()).isEqualTo(1);
    SweepResult lowMisses = best(NabProfile.LOW_FALSE_NEGATIVES, series(detections(300, 700, 200)));
    // 100 (1.89 + 4) / 6
    assertThat(lowMisses.score()).isCloseTo(98.1667, within(1e-3));
  }

  @Test
  void aFalsePositiveRightBehindAWindowCostsLittle() {
    // raw = 2 - 0.11 · 0.0252472
    assertThat(standard(300, 700, 400)).isCloseTo(99.93057, within(1e-4));
  }

  @Test
  void nothingCountsInTheProbation() {
    assertThat(standard(300, 700, 0, 149)).isCloseTo(100, within(1e-9));
    assertThat(standard(300, 700, 150)).isCloseTo(97.25, within(1e-9));
  }

  @Test
  void aWindowWithinTheProbationNeedNotBeFound() {
    ScoredSeries series =
        new ScoredSeries("a.csv", detections(300), List.of(new AnomalyWindow(20, 80), EARLY));
    ThresholdSweep sweep = new ThresholdSweep(List.of(series));

    assertThat(sweep.windows()).isEqualTo(1);
    assertThat(sweep.best(NabProfile.STANDARD).score()).isCloseTo(100, within(1e-9));
  }

  @Test
  void theBestThresholdIsTakenAndRowsOfOneScoreGoTogether() {
    double[] scores = new double[ROWS];
    scores[300] = 0.9;
    scores[700] = 0.5;
    scores[200] = 0.5;
    for (int row = 500; row < 530; row++) {
      scores[row] = 0.4;
    }
    SweepResult best = best(NabProfile.STANDARD, series(scores));

    // At 0.9: 50. At 0.5: 97.25. At 0.4: 30 false positives more.
    assertThat(best.score()).isCloseTo(97.25, within(1e-9));
    assertThat(best.threshold()).isEqualTo(0.5);
    assertThat(best.falsePositives()).isEqualTo(1);
  }

  @Test
  void oneThresholdIsForAllSeries() {
    double[] loud = detections(300, 700);
    double[] quiet = new double[ROWS];
    quiet[300] = 0.3;
    quiet[700] = 0.3;
    loud[200] = 0.4;
    SweepResult best = best(NabProfile.STANDARD, series(loud), series(quiet));

    assertThat(best.threshold()).isEqualTo(0.3);
    // raw = 4 - 0.11; 100 (3.89 + 4) / 8
    assertThat(best.score()).isCloseTo(98.625, within(1e-9));
    // Each with the threshold of the other: 1 finds nothing of the quiet one, 0.3 all of the loud.
    assertThat(best.scoreOnOthers()).isCloseTo(100 * (2 - 0.11 - 2 + 4) / 8, within(1e-9));
  }

  /** Against the definition, written down without a sweep. */
  @ParameterizedTest
  @EnumSource
  void theSweepFindsWhatAScoreAtEachThresholdFinds(NabProfile profile) {
    Random random = new Random(11);
    for (int run = 0; run < 50; run++) {
      List<ScoredSeries> series = new ArrayList<>();
      TreeSet<Double> thresholds = new TreeSet<>();
      for (int number = 0; number < 3; number++) {
        double[] scores = random.doubles(200).map(d -> Math.rint(40 * d * d * d) / 40).toArray();
        for (double score : scores) {
          thresholds.add(score);
        }
        int first = 40 + random.nextInt(60);
        int second = first + 30 + random.nextInt(30);
        series.add(
            new ScoredSeries(
                "s" + number,
                scores,
                List.of(
                    new AnomalyWindow(first, first + 9 + random.nextInt(10)),
                    new AnomalyWindow(second, second + 20))));
      }
      double highest = 0;
      for (double threshold : thresholds) {
        highest = Math.max(highest, scoreAt(profile, series, threshold));
      }
      SweepResult best = new ThresholdSweep(series).best(profile);
      assertThat(best.score()).isCloseTo(highest, within(1e-9));
      assertThat(best.scoreOnOthers()).isLessThanOrEqualTo(best.score() + 1e-9);
    }
  }

  private static double scoreAt(NabProfile profile, List<ScoredSeries> series, double threshold) {
    double raw = 0;
    int windows = 0;
    for (ScoredSeries one : series) {
      for (AnomalyWindow window : one.windows()) {
        windows++;
        double worth = -profile.missed();
        for (int row = window.last(); row >= window.first(); row--) {
          worth = one.score(row) >= threshold ? one.worth(row) : worth;
        }
        raw += worth;
      }
      for (int row = 30; row < one.rows(); row++) {
        if (one.windowOf(row) < 0 && one.score(row) >= threshold) {
          raw += profile.falsePositive() * one.worth(row);
        }
      }
    }
    return 100 * (raw + windows * profile.missed()) / (windows * (1 + profile.missed()));
  }
}
