package io.cordon.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastDayTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");

  @Test
  void theLastDayBelongsToIt() {
    assertThat(LastDay.end("2026-12-31", NOW)).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(LastDay.end("2026-03-02", NOW)).isEqualTo("2026-03-03T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01 | 2026-03-01 is over",
        "2036-12-31 | 2036-12-31 is more than ten years away",
        "+999999999-12-31 | \"+999999999-12-31\" is not a date such as 2026-12-31",
        "31.12.2026 | \"31.12.2026\" is not a date such as 2026-12-31",
        "2026-02-30 | \"2026-02-30\" is not a date such as 2026-12-31"
      })
  void anotherDayIsRefused(String date, String sentence) {
    assertThatThrownBy(() -> LastDay.end(date, NOW))
        .isInstanceOf(UserErrorException.class)
        .hasMessage("--until: " + sentence);
  }
}
