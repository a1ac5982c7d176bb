package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewPlaceSetTest {
  private static final int WORK_DAYS = 10;

  private final NewPlaceSet method = new NewPlaceSet(3);
  private final Log log = new Log();

  private static ActivityFixtures downloadFrom(String country, long asn) {
    Place place =
        Place.builder()
            .country(country, CountrySource.DATABASE)
            .operator(asn, "a provider")
            .build();
    return ActivityFixtures.download().from(Endpoint.UNKNOWN.at(place));
  }

  private void workAtHome() {
    for (int day = 0; day < WORK_DAYS; day++) {
      log.add(downloadFrom("DE", 3320), Log.at(day, 600));
    }
  }

  @Test
  void aNewCountryIsAnAlertFromTheFirstActivityThereOn() {
    workAtHome();
    log.add(downloadFrom("DE", 3320), Log.at(WORK_DAYS, 600));
    log.add(downloadFrom("FR", 3215), Log.at(WORK_DAYS, 700));
    log.add(downloadFrom("FR", 3215), Log.at(WORK_DAYS, 710));
    List<Alert> alerts = log.readBy(method);

    assertThat(alerts).hasSize(1);
    // Three downloads against one a day with a deviation of one: two of them, squashed to 2/3.
    assertThat(alerts.get(0).rank().score()).isEqualTo(2 + 2.0 / 3);
    assertThat(alerts.get(0).eventIds()).hasSize(2);
    assertThat(alerts.get(0).time()).isEqualTo(Log.at(WORK_DAYS, 710));
  }

  @Test
  void aNewNetworkAtHomeRanksBelowAnyNewCountry() {
    workAtHome();
    log.add(downloadFrom("DE", 6805), Log.at(WORK_DAYS, 600));
    log.add(downloadFrom("FR", 3215), Log.at(WORK_DAYS + 1, 600));

    assertThat(log.readBy(method))
        .extracting(alert -> alert.rank().score())
        .containsExactly(1.0, 2.0);
  }

  @Test
  void everyPlaceIsNewOnlyOnce() {
    workAtHome();
    log.add(downloadFrom("FR", 3215), Log.at(WORK_DAYS, 600));
    log.add(downloadFrom("FR", 3215), Log.at(WORK_DAYS + 1, 600));

    assertThat(log.readBy(method)).hasSize(1);
  }

  @Test
  void theFirstDaysTeachWhereAPersonWorks() {
    log.add(downloadFrom("DE", 3320), Log.at(0, 600));
    log.add(downloadFrom("FR", 3215), Log.at(1, 600));

    assertThat(log.readBy(method)).isEmpty();
  }
}
