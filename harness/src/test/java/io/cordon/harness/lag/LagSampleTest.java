package io.cordon.harness.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LagSampleTest {
  private final LagSample lag = new LagSample();

  private void add(LongStream lagsMillis) {
    lagsMillis.forEach(lag::add);
  }

  @Test
  void anEmptySampleHasZeroLag() {
    assertThat(lag.quantileMillis(0.99)).isZero();
    assertThat(lag).hasToString("p50 0 ms, p99 0 ms");
  }

  @Test
  void quantilesAreObservedLags() {
    add(LongStream.rangeClosed(1, 100).map(i -> 10 * (101 - i)));

    assertThat(lag.quantileMillis(0)).isEqualTo(10);
    assertThat(lag.quantileMillis(0.5)).isEqualTo(500);
    assertThat(lag.quantileMillis(0.99)).isEqualTo(990);
    assertThat(lag.quantileMillis(1)).isEqualTo(1_000);
  }

  @Test
  void oneLagIsMedianAndMaximum() {
    add(LongStream.of(1_234));

    assertThat(lag).hasToString("p50 1,234 ms, p99 1,234 ms");
  }

  @Test
  void onlyTheLatestHundredLagsCount() {
    add(LongStream.generate(() -> 60_000).limit(100));
    add(LongStream.generate(() -> 7).limit(99));

    assertThat(lag.quantileMillis(0.99)).isEqualTo(7);
    assertThat(lag.quantileMillis(1)).isEqualTo(60_000);

    add(LongStream.of(7));

    assertThat(lag.quantileMillis(1)).isEqualTo(7);
  }
}
