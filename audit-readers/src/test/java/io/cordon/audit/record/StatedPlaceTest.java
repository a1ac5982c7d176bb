package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedPlaceTest {

  @ParameterizedTest
  @CsvSource({"NO, NO", "no, NO", "NOR, NO", "Norway, NO", "XK, XK", "United States, US"})
  void aCountryIsWrittenAsCodeOrName(String written, String country) {
    assertThat(StatedPlace.country(written)).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({"Unknown", "A1", "--", "N", "0"})
  void anythingElseIsNoCountry(String written) {
    assertThat(StatedPlace.country(written)).isNull();
  }

  @Test
  void thePlaceIsMarkedAsTheClouds() {
    assertThat(StatedPlace.of("NO", "Oslo").countrySource()).isEqualTo(CountrySource.CLOUD);
    assertThat(StatedPlace.of("NO", "Oslo").caption("Box")).isEqualTo("Oslo, NO (said by Box)");
    assertThat(StatedPlace.of(null, null)).isEqualTo(Place.UNKNOWN);
  }
}
