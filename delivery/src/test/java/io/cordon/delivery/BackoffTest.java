package io.cordon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void eachPauseIsTwiceTheOneBeforeUpToAMinute() {
    assertThat(IntStream.rangeClosed(1, 9).mapToLong(n -> Backoff.USUAL.pauseMillis(n, 0)))
        .containsExactly(
            1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L, 60_000L);
    assertThat(Backoff.USUAL.pauseMillis(Integer.MAX_VALUE, 0)).isEqualTo(60_000);
  }

  @Test
  void aReceiverMayAskForALongerPauseButNotForALongerOneThanTheLongest() {
    assertThat(Backoff.USUAL.pauseMillis(1, 20_000)).isEqualTo(20_000);
    assertThat(Backoff.USUAL.pauseMillis(1, 3_600_000)).isEqualTo(60_000);
    assertThat(Backoff.USUAL.pauseMillis(4, 1_000)).isEqualTo(8_000);
  }
}
