package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-11T09:00:00Z, 2026-03-11T14:00:00Z", // a Wednesday
    "2026-03-14T03:17:05Z, 2026-03-12T14:00:00Z", // a Saturday: Friday is before a weekend
    "2026-03-15T20:00:00Z, 2026-03-16T14:00:00Z", // a Sunday
    "2026-12-25T08:00:00Z, 2026-12-22T14:00:00Z", // Christmas
  })
  void theNearestDayThatIsAWorkdayAsTheNextOneIs(Instant moment, Instant workday) {
    assertThat(Workday.near(moment)).isEqualTo(workday);
  }
}
