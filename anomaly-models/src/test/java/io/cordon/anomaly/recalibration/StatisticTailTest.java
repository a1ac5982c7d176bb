package io.cordon.anomaly.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticTailTest {
  private static final double NO_FADING = 1e9;

  private static StatisticTail seen(
      ToDoubleFunction<Random> statistic, int values, double halfLife) {
    StatisticTail tail = new StatisticTail(halfLife, 0.5);
    Random random = new Random(1);
    for (int i = 0; i < values; i++) {
      tail.add(statistic.applyAsDouble(random));
    }
    return tail;
  }

  /** Half-normal, exponential, log-normal; each at three scales. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void exceedanceIsAsFrequentAsTheSurpriseSays(int number) {
    double scale = Math.pow(30, number % 3 - 1);
    ToDoubleFunction<Random> statistic =
        switch (number / 3) {
          case 0 -> random -> scale * Math.abs(random.nextGaussian());
          case 1 -> random -> -scale * Math.log(1 - random.nextDouble());
          default -> random -> scale * Math.exp(0.6 * random.nextGaussian());
        };
    StatisticTail tail = seen(statistic, 20_000, NO_FADING);
    Random random = new Random(2);
    int values = 200_000;
    int[] exceeding = new int[4];
    for (int i = 0; i < values; i++) {
      double surprise = tail.surprise(statistic.applyAsDouble(random));
      for (int level = 1; level < exceeding.length; level++) {
        exceeding[level] += surprise >= level ? 1 : 0;
      }
    }
    for (int level = 1; level < exceeding.length; level++) {
      assertThat(exceeding[level] / (values * Math.pow(10, -level)))
          .as("at 1e-%s", level)
          .isBetween(0.45, 1.7);
    }
  }

  @Test
  void itGrowsWithTheValue() {
    StatisticTail tail = seen(random -> Math.abs(random.nextGaussian()), 3_000, 2_000);
    double before = 0;
    for (double value = 0; value < 200; value += 0.003) {
      double surprise = tail.surprise(value);
      assertThat(surprise).isFinite().isGreaterThanOrEqualTo(before - 1e-9);
      before = surprise;
    }
    assertThat(tail.surprise(1e300)).isBetween(before, StatisticTail.MOST_SURPRISE);
  }

  @Test
  void zeroIsNeverSurprisingAndTheFirstOtherValueIsAsRareAsThat() {
    StatisticTail tail = seen(random -> 0, 999, NO_FADING);

    assertThat(tail.surprise(0)).isZero();
    assertThat(tail.surprise(StatisticTail.LEAST)).isCloseTo(3, within(1e-3));
    assertThat(tail.surprise(1)).isGreaterThan(3);
  }

  @Test
  void whatWasSeenLongAgoHasFaded() {
    StatisticTail tail = seen(random -> 50 * random.nextDouble(), 10_000, 1_000);
    double surpriseBefore = tail.surprise(40);
    Random random = new Random(3);
    // Weights have grown by 2^400 in between, so they were made smaller.
    for (int i = 0; i < 400_000; i++) {
      tail.add(random.nextDouble());
    }
    assertThat(surpriseBefore).isLessThan(1);
    assertThat(tail.surprise(40)).isGreaterThan(6);
  }

  @Test
  void aConstantStatisticIsNoSurprise() {
    StatisticTail tail = seen(random -> 1e6, 1_000, 2_000);

    assertThat(tail.surprise(1e6)).isLessThan(0.31);
    assertThat(tail.surprise(1e300)).isLessThan(0.31);
  }

  @Test
  void beforeAnyValueTheTailIsThatOfThePrior() {
    StatisticTail tail = new StatisticTail(2_000, 0.5);

    assertThat(tail.surprise(0)).isZero();
    assertThat(tail.surprise(0.5)).isBetween(0.3, 0.6);
    assertThat(tail.surprise(1e6)).isFinite();
  }

  @Test
  void whatIsNoStatisticIsRefused() {
    StatisticTail tail = new StatisticTail(10, 1);
    assertThatThrownBy(() -> tail.add(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> tail.surprise(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new StatisticTail(0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new StatisticTail(10, 0)).hasMessageContaining("10.0, 0.0");
  }
}
