package io.cordon.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.identity.Employment;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:59:59.999Z, NOT_YET",
    "2026-01-31T10:00:00Z,     EMPLOYED",
    "2026-05-30T23:59:59.999Z, EMPLOYED",
    "2026-05-31T00:00:00Z,     LEAVING",
    "2026-06-30T23:00:00Z,     LEAVING",
    "2026-07-01T11:59:59.999Z, LEAVING",
    "2026-07-01T12:00:00Z,     LEFT",
    "2030-01-01T00:00:00Z,     LEFT"
  })
  void aDayLastsFromTheFirstTimeZoneToTheLast(Instant time, Employment employment) {
    Tenure tenure = new Tenure(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-06-30"));

    assertThat(tenure.at(time)).isEqualTo(employment);
  }

  @ParameterizedTest
  @CsvSource({
    ",           ,           UNKNOWN",
    "2020-01-01, ,           EMPLOYED",
    "2027-01-01, ,           NOT_YET",
    ",           2026-12-31, EMPLOYED",
    ",           2026-01-01, LEFT",
    "2026-03-02, 2026-03-02, LEAVING"
  })
  void oneDayAloneSaysSomething(LocalDate first, LocalDate last, Employment employment) {
    Tenure tenure = new Tenure(first, last);

    assertThat(tenure.at(Instant.parse("2026-03-02T10:00:00Z"))).isEqualTo(employment);
    assertThat(tenure.isKnown()).isEqualTo(employment != Employment.UNKNOWN);
  }
}
