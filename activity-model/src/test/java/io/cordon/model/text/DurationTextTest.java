package io.cordon.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationTextTest {
  @Test
  void theLargestUnitWithoutARemainderIsUsed() {
    assertThat(DurationText.of(0)).isEqualTo("0 s");
    assertThat(DurationText.of(250)).isEqualTo("250 ms");
    assertThat(DurationText.of(Duration.ofSeconds(90).toMillis())).isEqualTo("90 s");
    assertThat(DurationText.of(Duration.ofMinutes(90).toMillis())).isEqualTo("90 min");
    assertThat(DurationText.of(Duration.ofDays(2).toMillis())).isEqualTo("2 d");
    assertThat(DurationText.of(Duration.ofHours(36).toMillis())).isEqualTo("36 h");
  }
}
