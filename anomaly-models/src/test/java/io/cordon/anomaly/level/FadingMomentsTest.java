package io.cordon.anomaly.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FadingMomentsTest {
  @Test
  void atFirstAllValuesCountAlike() {
    FadingMoments moments = new FadingMoments(1_000);
    for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
      moments.add(value);
    }
    assertThat(moments.mean()).isCloseTo(5, within(1e-12));
    assertThat(moments.deviation()).isCloseTo(2, within(1e-12));
  }

  @Test
  void laterAnOldLevelIsForgotten() {
    FadingMoments moments = new FadingMoments(10);
    for (int i = 0; i < 100; i++) {
      moments.add(1e9);
    }
    for (int i = 0; i < 300; i++) {
      moments.add(i % 2);
    }
    assertThat(moments.mean()).isCloseTo(0.5, within(0.1));
    assertThat(moments.deviation()).isCloseTo(0.5, within(0.1));
  }
}
