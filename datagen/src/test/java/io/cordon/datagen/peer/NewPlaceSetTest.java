package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewPlaceSetTest {
  private static final int WORK_DAYS = 10;

  private final NewPlaceSet method = new NewPlaceSet(3);
  private final Log log = new Log();

  private static ActivityFixtures downloadFrom(String country, long asn) {
    return downloadFrom(country, asn, NetworkKind.UNKNOWN);
  }

  private static ActivityFixtures downloadFrom(String country, long asn, NetworkKind kind) {
    Place place =
        Place.builder()
            .kind(kind)
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

  @ParameterizedTest
  @EnumSource(names = {"CORPORATE", "VPN", "MOBILE", "PROVIDER"})
  void aGatewayThatPeopleShareIsNoPlaceAndIsNotLearned(NetworkKind gateway) {
    workAtHome();
    log.add(downloadFrom("FR", 3215, gateway), Log.at(WORK_DAYS, 600));
    assertThat(log.readBy(method)).isEmpty();

    Log later = new Log().add(downloadFrom("FR", 3215), Log.at(WORK_DAYS + 1, 600));
    assertThat(later.readBy(method)).hasSize(1);
  }

  @Test
  void aDescriptionSaysThatDelaysAreLowerBounds() {
    assertThat(method.description()).endsWith("its time to detect is a lower bound");
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
