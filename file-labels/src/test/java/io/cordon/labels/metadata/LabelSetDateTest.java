package io.cordon.labels.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSetDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z",
    "2026-03-02T10:00:00.1234567Z, 2026-03-02T10:00:00.123456700Z",
    "2018-11-08T21:13:16-0800, 2018-11-09T05:13:16Z",
    "2018-11-08T21:13:16-08:00, 2018-11-09T05:13:16Z",
    "2018-11-08T21:13:16+01, 2018-11-08T20:13:16Z",
    "2018-11-08t21:13:16z, 2018-11-08T21:13:16Z",
    "2018-11-08T21:13:16, 2018-11-08T21:13:16",
    "yesterday, yesterday"
  })
  void aTimeWithAnOffsetBecomesUtcAndAnyOtherTextStays(String written, String expected) {
    assertThat(LabelSetDate.of(written)).isEqualTo(expected);
  }
}
