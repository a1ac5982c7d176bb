package io.cordon.datagen.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  private static final Calendar CALENDAR = new Calendar(day("2025-12-01"), day("2027-02-01"));

  @ParameterizedTest
  @CsvSource({
    "DE,2026-04-03", // Good Friday
    "DE,2026-06-04", // Corpus Christi
    "FR,2026-05-14", // Ascension
    "FR,2026-07-14",
    "GB,2026-05-04", // the first Monday in May
    "GB,2026-08-31", // the last Monday in August
    "US,2026-01-19", // the third Monday in January
    "US,2026-11-26", // Thanksgiving
    "PL,2026-11-11",
    "PL,2027-01-06"
  })
  void publicHolidaysAreNoWorkdays(String country, String date) {
    assertThat(CALENDAR.holiday(country, day(date))).isTrue();
    assertThat(CALENDAR.workday(country, day(date))).isFalse();
  }

  @Test
  void eachCountryHasItsOwnHolidays() {
    assertThat(CALENDAR.workday("DE", day("2026-07-14"))).isTrue();
    assertThat(CALENDAR.workday("FR", day("2026-11-26"))).isTrue();
    assertThat(CALENDAR.holiday("BR", day("2026-12-25"))).isFalse();
  }

  @Test
  void nobodyWorksOnWeekends() {
    assertThat(Calendar.weekday(day("2026-03-06"))).isTrue();
    assertThat(Calendar.weekday(day("2026-03-07"))).isFalse();
    assertThat(Calendar.weekday(day("2026-03-08"))).isFalse();
    assertThat(CALENDAR.workday("DE", day("2026-03-09"))).isTrue();
  }

  @Test
  void aQuarterEndsWithFiveDays() {
    assertThat(CALENDAR.quarterEnd(day("2026-03-26"))).isFalse();
    assertThat(CALENDAR.quarterEnd(day("2026-03-27"))).isTrue();
    assertThat(CALENDAR.quarterEnd(day("2026-03-31"))).isTrue();
    assertThat(CALENDAR.quarterEnd(day("2026-04-01"))).isFalse();
  }

  @Test
  void theLastWeekOfTheYearIsWeek52() {
    assertThat(CALENDAR.week52(day("2025-12-23"))).isFalse();
    assertThat(CALENDAR.week52(day("2025-12-24"))).isTrue();
    assertThat(CALENDAR.week52(day("2025-12-31"))).isTrue();
    assertThat(CALENDAR.week52(day("2026-01-01"))).isFalse();
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }
}
