package io.cordon.anomaly.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailHistogramTest {
  private static final double NO_FADING = 1e9;

  private static double uniformSurprise(Random random) {
    return -Math.log10(1 - random.nextDouble());
  }

  private static TailHistogram seen(DoubleUnaryOperator bias, int values, Random random) {
    TailHistogram histogram = new TailHistogram(NO_FADING);
    for (int i = 0; i < values; i++) {
      histogram.add(bias.applyAsDouble(uniformSurprise(random)));
    }
    return histogram;
  }

  @Test
  void whatEverybodyGivesEveryDayIsWorthNothing() {
    TailHistogram histogram = new TailHistogram(10_000);
    for (int i = 0; i < 5_000; i++) {
      histogram.add(0.288);
    }

    assertThat(histogram.table().calibrated(0.288)).isLessThan(0.01);
  }

  @Test
  void withoutValuesASurpriseIsWorthItselfAsFarAsThatCanBeKnown() {
    RecalibrationTable table = RecalibrationTable.unknown();
    for (double surprise : new double[] {0, 0.55, 1.25, 1.95}) {
      assertThat(table.calibrated(surprise)).isCloseTo(surprise, within(0.1));
    }
    assertThat(table.calibrated(3.7)).isBetween(3.0, 3.7);
    assertThat(table.calibrated(40)).isBetween(5.0, 40.0);
  }

  /** A detector whose p-values are far too small, far too large, or wrong in the tail only. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void exceedanceIsAsFrequentAsTheRecalibratedValueSays(int detector) {
    DoubleUnaryOperator bias =
        switch (detector) {
          case 0 -> surprise -> 1.8 * surprise;
          case 1 -> surprise -> 0.6 * surprise;
          default -> surprise -> surprise < 1 ? surprise : 1 + 2.5 * (surprise - 1);
        };
    RecalibrationTable table = seen(bias, 100_000, new Random(1)).table();
    Random random = new Random(2);
    int values = 400_000;
    int[] exceeding = new int[5];
    for (int i = 0; i < values; i++) {
      double calibrated = table.calibrated(bias.applyAsDouble(uniformSurprise(random)));
      for (int level = 1; level < exceeding.length; level++) {
        exceeding[level] += calibrated >= level ? 1 : 0;
      }
    }
    for (int level = 1; level < exceeding.length; level++) {
      assertThat(exceeding[level] / (values * Math.pow(10, -level)))
          .as("at 1e-%s", level)
          .isBetween(0.7, 1.4);
    }
  }

  @Test
  void itGrowsWithTheSurprise() {
    RecalibrationTable table = seen(surprise -> 3 * surprise, 5_000, new Random(3)).table();
    double before = -1;
    for (double surprise = 0; surprise < 60; surprise += 0.01) {
      double calibrated = table.calibrated(surprise);
      assertThat(calibrated).isFinite().isGreaterThanOrEqualTo(before);
      before = calibrated;
    }
  }

  @Test
  void twoThatAreMergedKnowWhatOneWouldKnow() {
    TailHistogram first = seen(surprise -> 2 * surprise, 3_000, new Random(4));
    TailHistogram second = seen(surprise -> surprise / 2, 2_000, new Random(5));
    TailHistogram both = new TailHistogram(NO_FADING);
    both.merge(first);
    both.merge(second);

    assertThat(both.size()).isCloseTo(5_000, within(0.1));
    TailHistogram one = seen(surprise -> 2 * surprise, 3_000, new Random(4));
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      one.add(uniformSurprise(random) / 2);
    }
    assertThat(both.table().calibrated(2.34)).isCloseTo(one.table().calibrated(2.34), within(1e-6));
  }

  @Test
  void whatWasSeenLongAgoHasFaded() {
    TailHistogram histogram = new TailHistogram(1_000);
    Random random = new Random(6);
    for (int i = 0; i < 50_000; i++) {
      histogram.add(5 * uniformSurprise(random));
    }
    for (int i = 0; i < 400_000; i++) {
      histogram.add(uniformSurprise(random));
    }
    assertThat(histogram.size()).isCloseTo(1_000 / Math.log(2), within(2.0));
    assertThat(histogram.table().calibrated(2)).isCloseTo(2, within(0.25));
  }

  @Test
  void aThousandPowersOfTenAreASurpriseLikeAnother() {
    TailHistogram histogram = new TailHistogram(NO_FADING);
    for (int i = 0; i < 1_000; i++) {
      histogram.add(i % 100 == 0 ? 1_000 : 0.1);
    }
    assertThat(histogram.table().calibrated(1_000)).isBetween(2.0, 4.0);
    assertThat(histogram.table().calibrated(1e300)).isFinite();
  }

  @Test
  void whatIsNoSurpriseIsRefused() {
    TailHistogram histogram = new TailHistogram(10);
    assertThatThrownBy(() -> histogram.add(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> histogram.add(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new TailHistogram(0)).hasMessageContaining("0.0");
  }
}
