package io.cordon.anomaly.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cordon.anomaly.recalibration.StatisticTail;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelModelTest {
  private static final int ROWS_A_DAY = 288;
  private static final int ROWS = 14 * ROWS_A_DAY;

  private static int secondOfDay(int row) {
    return row % ROWS_A_DAY * 300;
  }

  private static double[] scores(LevelModel model, int rows, IntToDoubleFunction series) {
    LevelState state = model.begin();
    double[] scores = new double[rows];
    for (int row = 0; row < rows; row++) {
      scores[row] = model.score(state, secondOfDay(row), series.applyAsDouble(row));
    }
    return scores;
  }

  private static double[] scores(IntToDoubleFunction series) {
    return scores(LevelModel.DEFAULT, ROWS, series);
  }

  /** A wave of a day with noise, the same at each call. */
  private static double[] day(long seed) {
    Random random = new Random(seed);
    double[] values = new double[ROWS];
    Arrays.setAll(
        values,
        row -> 50 + 20 * Math.sin(2 * Math.PI * row / ROWS_A_DAY) + 2 * random.nextGaussian());
    return values;
  }

  private static int highest(double[] scores) {
    int highest = ROWS / 5;
    for (int row = highest; row < scores.length; row++) {
      highest = scores[row] > scores[highest] ? row : highest;
    }
    return highest;
  }

  private static double series(int kind, int row) {
    return switch (kind) {
      case 0 -> 0;
      case 1 -> 7.3;
      case 2 -> 1e9;
      case 3 -> row % 500 == 499 ? 1e9 : 0;
      case 4 -> row % 2 == 0 ? 1e150 : -1e150;
      case 5 -> row < 2_000 ? 3 : 1e-300;
      case 6 -> row;
      case 7 -> Math.pow(1.05, row % 3_000);
      case 8 -> row == 0 ? 1e150 : 0;
      default -> -Double.MIN_VALUE * (row % 3);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aScoreIsBetweenZeroAndOneWhateverTheSeries(int kind) {
    double[] scores = scores(row -> series(kind, row));
    for (double score : scores) {
      assertThat(score).isBetween(0.0, 1.0);
    }
    if (kind <= 2) {
      assertThat(scores).containsOnly(0);
    }
  }

  @Test
  void aJumpIsTheHighestScore() {
    double[] values = day(1);
    values[3_000] = 160;
    assertThat(highest(scores(row -> values[row]))).isEqualTo(3_000);
  }

  @Test
  void aChangeOfAConstantIsTheHighestScore() {
    double[] scores = scores(row -> row < 3_000 ? 5 : 6);
    assertThat(highest(scores)).isEqualTo(3_000);
    assertThat(scores[3_000]).isGreaterThan(0.5);
  }

  @Test
  void aDayThatStaysAtTheValueOfTheNightIsNoticedThoughTheValueIsUsual() {
    double[] values = day(2);
    double[] noise = day(3);
    for (int row = 3_000; row < 3_000 + ROWS_A_DAY; row++) {
      values[row] = noise[row] - 20 * Math.sin(2 * Math.PI * row / ROWS_A_DAY) - 20;
    }
    assertThat(highest(scores(row -> values[row]))).isBetween(3_000, 3_000 + ROWS_A_DAY);
  }

  @Test
  void aLineThatGoesFlatIsNoticedThoughTheValueIsUsual() {
    Random random = new Random(4);
    double[] values = new double[ROWS];
    Arrays.setAll(values, row -> row >= 3_000 && row < 3_200 ? 0.5 : random.nextDouble());
    assertThat(highest(scores(row -> values[row]))).isBetween(3_005, 3_200);
  }

  @Test
  void whatComesLaterChangesNoScore() {
    double[] values = day(5);
    double[] all = scores(row -> values[row]);
    double[] some = scores(LevelModel.DEFAULT, 2_500, row -> values[row]);

    assertThat(some).isEqualTo(Arrays.copyOf(all, 2_500));
  }

  @Test
  void theUnitOfTheMetricDoesNotMatter() {
    double[] values = day(6);
    double[] scores = scores(row -> values[row]);
    double[] inOthers = scores(row -> 1024 * values[row]);
    for (int row = 0; row < ROWS; row++) {
      assertThat(inOthers[row]).isCloseTo(scores[row], within(1e-6));
    }
  }

  @Test
  void afterAScoreLowerOnesAreSilent() {
    Refractory refractory = new Refractory(3);
    double[] scores = {0.5, 0.4, 0.6, 0.6, 0.1, 0.2, 0.3, 0.1};
    assertThat(Arrays.stream(scores).map(refractory::next))
        .containsExactly(0.5, 0.0, 0.6, 0.0, 0.0, 0.0, 0.3, 0.0);
    assertThat(Arrays.stream(scores).map(new Refractory(0)::next))
        .containsExactly(0.5, 0.4, 0.6, 0.6, 0.1, 0.2, 0.3, 0.1);
  }

  @Test
  void whatIsNewBecomesUsualAfterTheLag() {
    LaggedTail tail = new LaggedTail(new StatisticTail(1e9, 0.5), 3);
    for (int i = 0; i < 1_000; i++) {
      assertThat(tail.next(0)).isZero();
    }
    double first = tail.next(1);
    assertThat(first).isGreaterThan(3);
    assertThat(tail.next(1)).isCloseTo(first, within(0.01));
    assertThat(tail.next(1)).isCloseTo(first, within(0.01));
    // Now it is one of a thousand and one.
    assertThat(tail.next(1)).isLessThan(first - 0.3);
  }

  @Test
  void whatIsNoValueIsRefusedAndNotLearned() {
    double[] values = day(7);
    LevelModel model = LevelModel.DEFAULT.withRefractoryRows(0);
    LevelState state = model.begin();
    double[] scores = scores(model, 1_000, row -> values[row]);
    for (int row = 0; row < 1_000; row++) {
      int time = secondOfDay(row);
      for (double none : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e200}) {
        assertThatThrownBy(() -> model.score(state, time, none)).hasMessage("Not a value: " + none);
      }
      assertThatThrownBy(() -> model.score(state, 86_400, 1)).hasMessageContaining("86400");
      assertThat(model.score(state, time, values[row])).isEqualTo(scores[row]);
    }
  }

  @Test
  void settingsWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new LevelModel(10, 24, 2_000, 24, 150)).hasMessageContaining("10.0");
    assertThatThrownBy(() -> new LevelModel(1_200, 24, 2_000, 0, 150))
        .hasMessageContaining("lag of 0");
    assertThatThrownBy(() -> LevelModel.DEFAULT.withRefractoryRows(-1)).hasMessageContaining("-1");
  }

  @Test
  void fewRowsOfNoiseAreUnusual() {
    Random random = new Random(8);
    double[] values = new double[50_000];
    Arrays.setAll(values, row -> random.nextGaussian());
    double[] scores =
        scores(LevelModel.DEFAULT.withRefractoryRows(0), values.length, row -> values[row]);

    // Were the four statistics independent, it would be one row in 100,000.
    assertThat(Arrays.stream(scores).filter(score -> score >= 0.5).count()).isLessThan(25);
  }
}
