package io.cordon.cli.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedMeanTest {
  @Test
  void theIntervalIsStudents() {
    // Mean 3, deviation sqrt(2.5), 4 degrees of freedom: 2.776 * sqrt(2.5 / 5).
    SeedMean mean = SeedMean.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));

    assertThat(mean.mean()).isEqualTo(3);
    assertThat(mean.low()).isCloseTo(3 - 1.963, within(1e-3));
    assertThat(mean.high()).isCloseTo(3 + 1.963, within(1e-3));
  }

  @Test
  void theIntervalOfAShareEndsAtItsBounds() {
    SeedMean mean = SeedMean.ofShares(List.of(0.9, 1.0, 0.8));

    assertThat(mean.high()).isEqualTo(1);
    assertThat(mean.text()).isEqualTo(".90 (.65-1.00)");
  }

  @Test
  void seedsWithoutTheFigureAreLeftOut() {
    assertThat(SeedMean.of(List.of(Double.NaN, 0.5)).text()).isEqualTo(".50");
    assertThat(SeedMean.of(List.of(Double.NaN)).text()).isEqualTo("-");
  }
}
