package io.cordon.anomaly.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cordon.anomaly.chance.ChanceState;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingChangesTest {
  /** The binomial tail, averaged over the beta distribution of its chance. */
  @ParameterizedTest
  @CsvSource({"5, 1", "5, 5", "20, 3", "60, 40", "200, 30"})
  void agreesWithAnIntegralOverTheChance(int renames, int newEndings) {
    ChanceState learned = new ChanceState(3, 40);
    var chances = new BetaDistribution(null, 3.02, 20 - 0.02 + 40 - 3);
    double expected =
        new IterativeLegendreGaussIntegrator(64, 1e-10, 1e-300)
            .integrate(
                1_000_000,
                chance -> chances.density(chance) * midP(renames, newEndings, chance),
                1e-12,
                1 - 1e-12);
    assertThat(EndingChanges.pValue(learned, renames, newEndings))
        .isCloseTo(expected, withinPercentage(0.01));
  }

  private static double midP(int trials, int hits, double chance) {
    var distribution = new BinomialDistribution(null, trials, chance);
    double sum = distribution.probability(hits) / 2;
    for (int k = hits + 1; k <= trials; k++) {
      sum += distribution.probability(k);
    }
    return sum;
  }

  @Test
  void withoutNewEndingsThereIsNoSurprise() {
    assertThat(EndingChanges.pValue(ChanceState.NONE, 0, 0)).isEqualTo(1);
    assertThat(EndingChanges.pValue(ChanceState.NONE, 1_000_000_000, 0)).isEqualTo(1);
  }

  @Test
  void aBillionRenamesAreANumber() {
    for (long newEndings : new long[] {1, 1_000, 1_000_000_000}) {
      assertThat(EndingChanges.pValue(ChanceState.NONE, 1_000_000_000, newEndings))
          .isPositive()
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whoOftenBringsNewEndingsIsNotSurprisingForIt() {
    ChanceState learned = ChanceState.NONE;
    double before = EndingChanges.pValue(learned, 10, 5);
    for (int day = 0; day < 60; day++) {
      learned = EndingChanges.learn(learned, 10, 5, 0.97);
    }
    assertThat(before).isLessThan(1e-4);
    assertThat(EndingChanges.pValue(learned, 10, 5)).isGreaterThan(0.2);
  }
}
