package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
        "2026-11-23T09:30:00.120000Z"
      })
  void theFormatterReadsTheSameTime(String text) {
    assertThat(IsoTime.utcOrNull(text)).isEqualTo(formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-23",
        "2026-11-23T09:30",
        "2026-11-23 09:30:00",
        "2026-11-23T09:30:00+01:00",
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
    assertThat(IsoTime.utcOrNull(text)).isNull();
  }

  @Test
  void damagedTimesAreReadLikeTheFormatterReadsThem() {
    Random random = new Random(5);
    String signs = "0123456789-:.TZ ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("2026-11-23T09:30:00.120Z");
      text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
      Instant read = IsoTime.utcOrNull(text.toString());
      assertThat(read == null || read.equals(formatted(text.toString()))).as("%s", text).isTrue();
    }
  }

  private static Instant formatted(String text) {
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
