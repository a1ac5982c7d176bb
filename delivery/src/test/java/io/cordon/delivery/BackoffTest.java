package io.cordon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void eachPauseIsTwiceTheOneBeforeUpToAMinute() {
    assertThat(
            IntStream.rangeClosed(1, 9)
                .mapToLong(attempts -> Backoff.DEFAULT.pauseMillis(attempts, 0)))
        .containsExactly(
            1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L, 60_000L);
    assertThat(Backoff.DEFAULT.pauseMillis(Integer.MAX_VALUE, 0)).isEqualTo(60_000);
  }

  @Test
  void aReceiverMayAskForALongerPauseUpToTheMaximum() {
    assertThat(Backoff.DEFAULT.pauseMillis(1, 20_000)).isEqualTo(20_000);
    assertThat(Backoff.DEFAULT.pauseMillis(1, 3_600_000)).isEqualTo(60_000);
    assertThat(Backoff.DEFAULT.pauseMillis(4, 1_000)).isEqualTo(8_000);
  }
}
