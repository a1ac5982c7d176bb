package io.cordon.anomaly.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceModelTest {
  private final ChanceModel model = ChanceModel.NEW_DOMAIN;

  private ChanceState after(double rate, int trials, ChanceState before) {
    Random random = new Random(1);
    ChanceState state = before;
    for (int trial = 0; trial < trials; trial++) {
      state = model.learn(state, random.nextDouble() < rate);
    }
    return state;
  }

  @Test
  void beforeTheFirstTrialItIsThePrior() {
    assertThat(model.chance(ChanceState.NONE)).isEqualTo(0.5 / 6);
  }

  @Test
  void theOwnRateReplacesThePriorAndAnOldRateFades() {
    ChanceState often = after(0.6, 2_000, ChanceState.NONE);
    assertThat(model.chance(often)).isCloseTo(0.6, within(0.08));
    assertThat(model.chance(after(0.02, 2_000, often))).isCloseTo(0.02, within(0.03));
  }

  @Test
  void itIsAChanceWhateverHappens() {
    for (double rate : new double[] {0, 1}) {
      ChanceState state = after(rate, 100_000, ChanceState.NONE);
      assertThat(model.chance(state)).isStrictlyBetween(0.0, 1.0);
      assertThat(state.trials()).isLessThan(250);
    }
  }

  @Test
  void aPriorWithoutDoubtIsRefused() {
    assertThatThrownBy(() -> new ChanceModel(0, 6, 90)).hasMessageContaining("0.0 of 6.0");
    assertThatThrownBy(() -> new ChanceModel(1, 6, Double.NaN)).hasMessageContaining("NaN");
  }
}
