package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.audit.TestReader;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void noZoneMeansUtc(String text, String time) throws UnreadableRecordException {
    assertThat(EventTime.parse("CreationTime", text, TestReader.NOW))
        .isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4/28/2021, 3:05:26.000 PM | 2021-04-28T15:05:26Z",
        "4/28/2021 3:05:26 PM | 2021-04-28T15:05:26Z",
        "12/1/2021, 12:00:00.221 AM | 2021-12-01T00:00:00.221Z",
        "2/3/2021, 12:00:01.1234567 PM | 2021-02-03T12:00:01.123456700Z",
        "10/11/2021, 10:05:26 am | 2021-10-11T10:05:26Z",
        "4/28/2021, 3:05:26\u202FPM | 2021-04-28T15:05:26Z",
      })
  void tablesWriteTheMonthFirst(String text, String time) throws UnreadableRecordException {
    assertThat(EventTime.parse("TimeGenerated", text, TestReader.NOW))
        .isEqualTo(Instant.parse(time));
    assertThat(EventTime.orNull(text, TestReader.NOW)).isEqualTo(Instant.parse(time));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28.4.2021, 15:05:26,000 | 2021-04-28T15:05:26Z",
        "3.2.2021, 09:05:26.5 | 2021-02-03T09:05:26.500Z",
        "28/04/2021, 15:05:26 | 2021-04-28T15:05:26Z",
        "28-4-2021 15:05:26 | 2021-04-28T15:05:26Z",
        "28/4/2021, 3:05:26 pm | 2021-04-28T15:05:26Z",
        "4/28/2021, 15:05:26 | 2021-04-28T15:05:26Z",
        "7/7/2021, 15:05:26 | 2021-07-07T15:05:26Z",
      })
  void browsersInEuropeWriteTheDayFirst(String text, String time) throws UnreadableRecordException {
    assertThat(EventTime.parse("TimeGenerated", text, TestReader.NOW))
        .isEqualTo(Instant.parse(time));
  }

  @Test
  void aDateThatMayBeTwoDaysIsRefused() {
    ThrowingCallable parsing =
        () -> EventTime.parse("created_at", "07/08/2021, 09:05:00", TestReader.NOW);
    assertThat(catchThrowableOfType(UnreadableRecordException.class, parsing))
        .hasMessage(
            "Which number of '07/08/2021, 09:05:00' in the field created_at is the day and which"
                + " the month is unknown; export with times in ISO 8601.");
  }

  @Test
  void millisecondsHaveTheSameBounds() throws UnreadableRecordException {
    Instant time = Instant.parse("2026-03-01T09:30:00.250Z");
    long future = TestReader.NOW.plusSeconds(86_401).toEpochMilli();
    assertThat(EventTime.ofMillis(time.toEpochMilli(), TestReader.NOW)).isEqualTo(time);
    assertThat(EventTime.orNull(time.toEpochMilli(), TestReader.NOW)).isEqualTo(time);
    assertThat(refusal(() -> EventTime.ofMillis(future, TestReader.NOW))).isEqualTo("future_time");
    assertThat(refusal(() -> EventTime.ofMillis(0, TestReader.NOW))).isEqualTo("ancient_time");
    assertThat(EventTime.orNull(Long.MAX_VALUE, TestReader.NOW)).isNull();
    assertThat(EventTime.orNull(Long.MIN_VALUE, TestReader.NOW)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "29/2/2021, 3:05:26 PM",
        "4.28.2021, 3:05:26",
        "31.4.2021, 3:05:26",
        "2/30/2021, 3:05:26 PM",
        "4/28/2021, 13:05:26 PM",
        "4/8/2021, 3:05:26",
        "4/28/2021, 24:05:26",
        "4/28/2021, 0:05:26 AM",
        "4/28/2021 PM",
        "2026-13-01T00:00:00",
        "2026-02-30T00:00:00",
        "2026-02-30T00:00:00Z",
        "2026-02-29T00:00:00.123Z",
        "2026-02-31T10:00:00-08:00",
        "2026-06-31T10:00:00+14:00",
        "2026-03-01",
        "1772357400",
        "2026-03-01T09:30:00++",
        "2026-03-01T",
        "2026-03-01Z",
        "-2026-03-01T00:00:00-"
      })
  void otherTextsAreBadTimes(String text) {
    assertThat(reason(text)).isEqualTo("bad_time");
  }

  @Test
  void impossibleTimesAreRefused() {
    assertThat(reason(null)).isEqualTo("bad_time");
    assertThat(reason("2099-01-01T00:00:00")).isEqualTo("future_time");
    assertThat(reason("2026-03-03T10:00:01")).isEqualTo("future_time");
    assertThat(reason("1999-12-31T23:59:59")).isEqualTo("ancient_time");
    assertThat(reason("0001-01-01T00:00:00")).isEqualTo("ancient_time");
  }

  private static String reason(String text) {
    return refusal(() -> EventTime.parse("CreationTime", text, TestReader.NOW));
  }

  private static String refusal(ThrowingCallable parsing) {
    return catchThrowableOfType(UnreadableRecordException.class, parsing).reason();
  }
}
