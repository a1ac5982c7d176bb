package io.cordon.anomaly.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

class FisherCombinationTest {
  @Test
  void itIsTheTailOfAGammaDistribution() {
    for (int count = 1; count <= 8; count++) {
      for (double sum = 0.01; sum < 40; sum *= 1.7) {
        double tail = Gamma.regularizedGammaQ(count, sum * Math.log(10));
        assertThat(FisherCombination.surprise(sum, count))
            .as("%s of %s", sum, count)
            .isCloseTo(-Math.log10(tail), within(1e-6));
      }
    }
  }

  @Test
  void oneValueIsWorthItselfAndNoEvidenceNothing() {
    assertThat(FisherCombination.surprise(3.2, 1)).isCloseTo(3.2, within(1e-12));
    assertThat(FisherCombination.surprise(0, 4)).isZero();
  }

  @Test
  void nothingUnderflows() {
    assertThat(FisherCombination.surprise(1_000, 4)).isBetween(980.0, 1_000.0);
  }
}
