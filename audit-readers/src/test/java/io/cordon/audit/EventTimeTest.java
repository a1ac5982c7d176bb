package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00, 2026-03-01T09:30:00Z",
    "2026-03-01 09:30:00, 2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00.1234567Z, 2026-03-01T09:30:00.1234567Z",
    "2026-03-01T09:30:00.5, 2026-03-01T09:30:00.500Z",
    "2026-03-01T09:30:00+02:00, 2026-03-01T07:30:00Z",
    "2026-03-01T09:30:00-0700, 2026-03-01T16:30:00Z",
    "2026-03-01 09:30:00 +0000, 2026-03-01T09:30:00Z",
    "2026-03-03T09:59:59, 2026-03-03T09:59:59Z",
  })
  void noZoneMeansUtc(String text, String time) throws UnreadableRecord {
    assertThat(EventTime.parse("CreationTime", text, Samples.NOW)).isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-13-01T00:00:00",
        "2026-02-30T00:00:00",
        "2026-03-01",
        "1772357400",
        "2026-03-01T09:30:00++",
        "2026-03-01T",
        "2026-03-01Z",
        "-2026-03-01T00:00:00-"
      })
  void whatIsNoTimeIsBad(String text) {
    assertThat(reason(text)).isEqualTo("bad_time");
  }

  @Test
  void timesThatCannotBeTrueAreRefused() {
    assertThat(reason(null)).isEqualTo("bad_time");
    assertThat(reason("2099-01-01T00:00:00")).isEqualTo("future_time");
    assertThat(reason("2026-03-03T10:00:01")).isEqualTo("future_time");
    assertThat(reason("1999-12-31T23:59:59")).isEqualTo("ancient_time");
    assertThat(reason("0001-01-01T00:00:00")).isEqualTo("ancient_time");
  }

  private static String reason(String text) {
    return catchThrowableOfType(
            UnreadableRecord.class, () -> EventTime.parse("CreationTime", text, Samples.NOW))
        .reason();
  }
}
