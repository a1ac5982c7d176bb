package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T09:30:00",
        "2026-11-23T09:30:00Z",
        "2024-02-29T23:59:59.5",
        "1969-12-31T23:59:59.000000001Z",
        "2026-11-23T09:30:00.120000Z",
        "2026-11-23T09:30:00+01:00",
        "2026-03-01T00:15:00.25-08:30",
        "2026-11-23T09:30:00-17:59"
      })
  void theFormatterReadsTheSameTime(String text) {
    assertThat(IsoTime.orNull(text)).isEqualTo(formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-23",
        "2026-11-23T09:30",
        "2026-11-23 09:30:00",
        "2026-11-23T09:30:00+0100",
        "2026-11-23T09:30:00+18:00",
        "2026-11-23T09:30:00+01:60",
        "2026-11-23T09:30+01:00",
        "2026-02-29T09:30:00",
        "2026-13-01T09:30:00",
        "2026-11-23T24:00:00",
        "2026-11-23T09:60:00",
        "2026-11-23T09:30:60",
        "2026-11-23T09:30:00.",
        "2026-11-23T09:30:00.1234567890",
        "2026-11-23T09:30:00.12x",
        "-026-11-23T09:30:00",
        "2026-11-23T09:30:00ZZ"
      })
  void otherTextsAreNotParsed(String text) {
    assertThat(IsoTime.orNull(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T09:30:00.120Z", "2026-11-23T09:30:00-08:00"})
  void damagedTimesAreReadLikeTheFormatterReadsThem(String whole) {
    Random random = new Random(5);
    String signs = "0123456789+-:.TZ ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
      Instant read = IsoTime.orNull(text.toString());
      assertThat(read == null || read.equals(formatted(text.toString()))).as("%s", text).isTrue();
    }
  }

  private static Instant formatted(String text) {
    try {
      String zoned = text.matches(".{11}.*(Z|[+-]..:..)") ? text : text + 'Z';
      return OffsetDateTime.parse(zoned).toInstant();
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  @Test
  void aTimeIsWrittenAsAnInstantIs() {
    Random random = new Random(3);
    int[] nanos = {0, 0, 1_000_000, 120_000_000, 999_000_000, 1, 999_999_999, 1_001_000};
    for (int i = 0; i < 5_000; i++) {
      long second = random.nextLong(-10_000_000_000L, 300_000_000_000L);
      Instant time = Instant.ofEpochSecond(second, nanos[i % nanos.length]);

      assertThat(IsoTime.text(time)).isEqualTo(time.toString());
    }
  }
}
