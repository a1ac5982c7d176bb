package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.world.ServiceAccount;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntruderScenariosTest {
  private static final Networks NETWORKS = Play.WORLD.networks();

  private static Stream<Play> plays(String word) {
    List<Play> plays = Play.of(word);
    assertThat(plays).as(word).hasSizeGreaterThanOrEqualTo(6);
    return plays.stream();
  }

  @Test
  void accountTakeoverIsManyFilesFromACountryThatThePersonNeverSaw() {
    List<Play> plays = plays("account_takeover").toList();
    for (Play play : plays) {
      assertThat(play.files()).isBetween(14, 115);
      assertThat(play.hours()).isLessThan(48);
      assertThat(play.addresses()).allMatch(address -> NetworkOf.any(NETWORKS.foreign(), address));
      assertThat(play.acts()).allMatch(act -> act.actor().equals(play.scene().account()));
    }
    assertThat(plays).anyMatch(play -> play.count(Verb.SIGN_IN) == 0);
    assertThat(plays).anyMatch(play -> play.count(Verb.SIGN_IN) > 0);
    assertThat(plays.stream().flatMap(play -> play.all(Verb.SIGN_IN)))
        .anyMatch(act -> act.outcome() == Outcome.FAILURE);
  }

  @Test
  void impossibleTravelFollowsASessionAtAUsualPlaceWithinHours() {
    plays("impossible_travel")
        .forEach(
            play -> {
              assertThat(play.files()).isBetween(8, 48);
              assertThat(play.leadUp()).isNotEmpty();
              Act last = play.leadUp().get(play.leadUp().size() - 1);
              long gap = play.acts().get(0).atMillis() - last.atMillis();
              assertThat(gap).isBetween(45 * 60_000L, 90 * 60_000L);
              assertThat(NetworkOf.country(Play.WORLD, play.addresses().get(0)))
                  .isNotEqualTo(play.lead().home().country());
            });
  }

  @Test
  void stolenTokenComesFromAnotherProviderOfTheSameCityInWorkingHours() {
    plays("token_theft")
        .forEach(
            play -> {
              assertThat(play.files()).isBetween(14, 65);
              assertThat(play.count(Verb.SIGN_IN)).isZero();
              assertThat(play.addresses())
                  .allMatch(
                      address ->
                          NetworkOf.any(NETWORKS.providers(play.lead().home()), address)
                              && !NetworkOf.has(
                                  play.lead().provider(play.scene().epochDay()), address));
              assertThat(play.days()).hasSizeBetween(1, 2);
            });
  }

  @Test
  void anonymiserDownloadIsOfSensitiveFilesThroughAnAnonymiserOrRentedServer() {
    plays("anonymiser_download")
        .forEach(
            play -> {
              assertThat(play.files()).isBetween(1, 12);
              assertThat(play.all(Verb.DOWNLOAD)).allMatch(act -> act.item().label().isSensitive());
              assertThat(play.addresses())
                  .allMatch(
                      address ->
                          NetworkOf.any(NETWORKS.anonymisers(), address)
                              || NetworkOf.any(NETWORKS.hosting(), address));
            });
  }

  @Test
  void compromisedServiceDoesAThirdMoreFromARentedServer() {
    plays("compromised_service")
        .forEach(
            play -> {
              ServiceAccount service =
                  Play.WORLD.services().stream()
                      .filter(any -> any.account().equals(play.acts().get(0).actor()))
                      .findFirst()
                      .orElseThrow();
              assertThat(play.planned().newcomer()).isFalse();
              assertThat(play.planned().user())
                  .isIn(service.account().mail(), service.account().name());
              assertThat(play.addresses())
                  .hasSize(1)
                  .allMatch(address -> NetworkOf.any(NETWORKS.hosting(), address));
              int most = (int) (3 * 0.45 * service.actsPerDay()) + 60;
              assertThat(play.count(Verb.DOWNLOAD)).isBetween(20, most);
              assertThat(play.hours()).isLessThan(4 * 24);
            });
  }

  @Test
  void delegatedAppIsAllowedByThePersonAndThenTakesVeryMuch() {
    plays("delegated_app_theft")
        .forEach(
            play -> {
              assertThat(play.acts().get(0).detail()).isInstanceOf(Detail.Consent.class);
              assertThat(play.files()).isBetween(55, 1_500);
              assertThat(play.all(Verb.DOWNLOAD))
                  .allMatch(act -> act.visit().program().kind() == Program.Kind.DELEGATED_APP)
                  .allMatch(act -> act.actor().equals(play.scene().account()));
            });
  }

  @Test
  void guestTakesWhatThePersonWhoIsFoundForItWasInvitedTo() {
    plays("guest_bulk")
        .forEach(
            play -> {
              assertThat(play.files()).isBetween(28, 400);
              assertThat(play.acts())
                  .allMatch(act -> act.actor().mail().equals(play.planned().user()));
              assertThat(play.acts().stream().map(act -> act.item().library()).distinct())
                  .hasSize(1);
              assertThat(play.leadUp()).allMatch(act -> act.incident() == 0);
            });
  }
}
