package io.cordon.anomaly.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeBinomialTest {
  private static double logAtLeast(NegativeBinomial counts, long count) {
    double midP = counts.logUpperMidP(count);
    return midP + Math.log1p(Math.exp(counts.logPmf(count) - midP) / 2);
  }

  /** 3.1 downloads expected, 240 seen: 1.225e-50; of 5,000, no double holds the chance. */
  @ParameterizedTest
  @CsvSource({"240, -49.912", "5000, -1077.75"})
  void aTailBeyondWhatADoubleHoldsIsANumber(long count, double log10) {
    double logP = logAtLeast(new NegativeBinomial(3.1, 2), count);
    assertThat(logP / Math.log(10)).isCloseTo(log10, within(0.05));
  }

  /** With size 1 the distribution is geometric: at least y has the chance q^y. */
  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1_000, 1_000_000, 1_000_000_000})
  void agreesWithTheGeometricDistribution(long count) {
    double mean = 5;
    double expected = count * Math.log(mean / (mean + 1));
    assertThat(logAtLeast(new NegativeBinomial(mean, 1), count))
        .isCloseTo(expected, withinPercentage(1e-4));
  }

  @Test
  void agreesWithTheIncompleteBetaFunction() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double mean = Math.exp(random.nextDouble() * 12 - 4);
      double size = Math.exp(random.nextDouble() * 8 - 4);
      long count = 1 + (long) (mean * 5 * random.nextDouble());
      double expected =
          Beta.regularizedBeta(mean / (mean + size), (double) count, size, 1e-14, 100_000);
      NegativeBinomial counts = new NegativeBinomial(mean, size);
      double reference = Math.log(expected - Math.exp(counts.logPmf(count)) / 2);
      assertThat(counts.logUpperMidP(count))
          .as("mean %s, size %s, count %s", mean, size, count)
          .isCloseTo(reference, within(1e-7 * Math.max(1, -reference)));
    }
  }

  @Test
  void agreesWithASumOfAllCounts() {
    NegativeBinomial counts = new NegativeBinomial(4.2, 0.7);
    double above = 0;
    for (int count = 400; count >= 0; count--) {
      double pmf = Math.exp(counts.logPmf(count));
      assertThat(Math.exp(counts.logUpperMidP(count)))
          .as("count %s", count)
          .isCloseTo(above + pmf / 2, within(1e-12));
      above += pmf;
    }
    assertThat(above).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.3, 1, 47, 1e4, 1e9})
  void moreIsNeverLessSurprisingAndAlwaysANumber(double mean) {
    for (double size : new double[] {1e-3, 0.2, 1, 20, 1e6}) {
      NegativeBinomial counts = new NegativeBinomial(mean, size);
      double before = 0;
      for (long count = 0;
          count <= 1_000_000_000_000L;
          count = count < 50 ? count + 1 : count * 3) {
        double logP = counts.logUpperMidP(count);
        assertThat(logP)
            .as("mean %s, size %s, count %s", mean, size, count)
            .isFinite()
            .isLessThanOrEqualTo(before + 1e-6);
        before = logP;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-3, 1e-6, 1e-30})
  void theCriticalCountIsTheFirstBelowTheLevel(double level) {
    for (double mean : new double[] {0.01, 3.1, 250}) {
      NegativeBinomial counts = new NegativeBinomial(mean, 2);
      long critical = counts.criticalCount(Math.log(level));
      assertThat(counts.logUpperMidP(critical)).isLessThan(Math.log(level));
      if (critical > 0) {
        assertThat(counts.logUpperMidP(critical - 1)).isGreaterThanOrEqualTo(Math.log(level));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.01, 2", "3.1, 2", "9, 0.4", "250, 20", "1000, 1e6"})
  void aQuantileIsTheFirstCountWithThatShareUpToIt(double mean, double size) {
    NegativeBinomial counts = new NegativeBinomial(mean, size);
    for (double share : new double[] {1e-6, 0.025, 0.5, 0.975, 0.999}) {
      double upTo = 0;
      long count = -1;
      while (upTo < share) {
        count++;
        upTo += Math.exp(counts.logPmf(count));
      }
      assertThat(counts.quantile(share)).as("share %s", share).isEqualTo(count);
    }
  }

  @Test
  void theLogarithmOfGammaHasThirteenDigits() {
    for (double x = 1e-3; x < 1e9; x *= 1.37) {
      double expected = Gamma.logGamma(x);
      assertThat(LogGamma.of(x))
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatThrownBy(() -> new NegativeBinomial(0, 1)).hasMessageContaining("mean 0.0");
    assertThatThrownBy(() -> new NegativeBinomial(1, Double.NaN)).hasMessageContaining("NaN");
  }
}
