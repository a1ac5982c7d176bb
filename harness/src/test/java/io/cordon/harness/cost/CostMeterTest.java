package io.cordon.harness.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostMeterTest {
  private static final int ARRAYS = 1_000;
  private static final int ARRAY_BYTES = 10_000;

  private long kept;

  @Test
  void whatIsAllocatedBetweenTwoMomentsIsCounted() {
    CostMeter meter = new CostMeter();
    Cost before = meter.read();
    for (int i = 0; i < ARRAYS; i++) {
      kept += new byte[ARRAY_BYTES].length;
    }

    Cost added = meter.read().since(before);

    assertThat(kept).isEqualTo((long) ARRAYS * ARRAY_BYTES);
    assertThat(added.allocatedBytes()).isGreaterThanOrEqualTo(kept);
    assertThat(added.cpuNanos()).isNotNegative();
    assertThat(added.wallNanos()).isPositive();
  }
}
