package io.cordon.job.explain;

import static io.cordon.job.explain.Reasons.HISTORY_DAYS;
import static io.cordon.job.explain.Reasons.count;
import static io.cordon.job.explain.Reasons.newToAll;
import static io.cordon.job.explain.Reasons.newToPerson;
import static io.cordon.job.explain.Reasons.rare;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.identity.Population;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read in a finding of something unusual, and what programs read. */
class ExplainUnusualTest {
  private static final Actor ANA =
      Actor.named(ActorKind.USER, "ana@example.com", null, "example.com")
          .recognised(Affiliation.INTERNAL, "Sales", false);
  private static final Place BRAZIL =
      Place.builder()
          .country("BR", CountrySource.DATABASE)
          .operator(64_500, "Example Hosting")
          .build();
  private static final Client CLIENT =
      Client.builder().device("LAPTOP-7").userAgent("Browser/1.0").build();

  /** Of which everything is known. */
  private static ActivityFixtures known(ActivityFixtures activity) {
    return activity.by(ANA).from(new Endpoint("203.0.113.7", 0, null, BRAZIL)).with(CLIENT);
  }

  private static String why(Activity judged, double score, Explanation... reasons) {
    return ExplainUnusual.of(judged, null, score, List.of(reasons), false).why();
  }

  private static String why(IncidentScenario scenario, Activity judged, Explanation... reasons) {
    return ExplainUnusual.of(judged, scenario, 5, List.of(reasons), false).why();
  }

  @Test
  void aFeatureIsUnusualForAPerson() {
    assertThat(why(known(download()).build(), 5, count(Detector.HOUR_DOWNLOADS)))
        .isEqualTo(
            "Unusual for ana@example.com: 120 downloads in this hour, 3.1 expected, usually 0-11."
                + " Fewer than 1 in 100,000 days of a person look like this here (23 days of"
                + " history).");
  }

  @Test
  void whatWasUnknownIsSaidInOneClause() {
    assertThat(why(download().by(ANA).build(), 2.5, rare(Detector.HOUR)))
        .isEqualTo(
            "Unusual for ana@example.com: on a Monday at 09:00 UTC, when ana is seldom active."
                + " Fewer than 1 in 300 days of a person look like this here (23 days of history)."
                + " Where it came from, the device and the program are unknown.");
    Place vpn = Place.builder().network("Tunnel").kind(NetworkKind.VPN).build();
    assertThat(why(known(download()).from(new Endpoint(null, 0, null, vpn)).build(), 2))
        .endsWith(". The country is unknown.");
    Place country = Place.builder().country("BR", CountrySource.DATABASE).build();
    assertThat(
            why(
                download().by(ANA).from(new Endpoint(null, 0, null, country)).with(CLIENT).build(),
                2))
        .endsWith(". The network is unknown.");
  }

  @Test
  void aTakenOverAccountHasItsThreeStrongestReasons() {
    assertThat(
            why(
                IncidentScenario.ACCOUNT_TAKEOVER,
                known(download()).build(),
                newToAll(Detector.COUNTRY),
                newToPerson(Detector.DEVICE),
                count(Detector.SESSION_DOWNLOADS),
                rare(Detector.HOUR)))
        .isEqualTo(
            "ana@example.com's account looks taken over: first time from Brazil, where hardly"
                + " anybody here works; the device LAPTOP-7, new to ana, known to the department; 120 downloads in this session, 3.1 expected in a whole day,"
                + " usually 0-11. Fewer than 1 in 100,000 days of a person look like this here (23"
                + " days of history).");
  }

  @Test
  void nothingIsSaidTwiceNorWhatIsWithinTheUsual() {
    assertThat(
            why(
                IncidentScenario.SHARED_OUTSIDE,
                known(share().to("eve@rival.example")).build(),
                newToPerson(Detector.SENSITIVE_RECIPIENT),
                newToPerson(Detector.RECIPIENT),
                count(Detector.SHARES, 4, 0.9, 0, 6)))
        .startsWith(
            "ana@example.com shared with the outside in an unusual way: a sensitive file shared"
                + " with rival.example, new to ana, known to the department. Fewer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCOUNT_TAKEOVER | ana@example.com's account looks taken over:",
        "TOKEN_THEFT | A session of ana@example.com looks stolen:",
        "INSIDER_BULK | ana@example.com took far more than usual:",
        "ODD_HOURS | ana@example.com was active at unusual hours:",
        "SHARED_OUTSIDE | ana@example.com shared with the outside in an unusual way:",
        "RANSOMWARE | Changes by ana@example.com look like ransomware:",
        "SLOW_EXFILTRATION | ana@example.com has been taking more for weeks:",
        "DEPARTING_INSIDER | ana@example.com took or sent away far more than usual:",
        "MULE | ana@example.com sent files to outsiders who are somebody else's partners, or"
            + " nobody's:",
        "PUBLIC_LINK | ana@example.com put sensitive files behind links for anyone:",
        "APPLICATION | A program took files in the name of ana@example.com:",
        "GUEST | ana@example.com took far more than a guest takes:",
        "COMPROMISED_SERVICE | ana@example.com was used from elsewhere:",
      })
  void eachScenarioSaysWhatItLooksLike(IncidentScenario scenario, String claim) {
    assertThat(why(scenario, known(share()).build(), rare(Detector.HOUR)))
        .isEqualTo(
            claim
                + " on a Monday at 09:00 UTC, when ana is seldom active."
                + " Fewer than 1 in 100,000 days of a person look like this here (23 days of"
                + " history).");
  }

  @Test
  void anEarlierFalseAlarmIsSaid() {
    Explained explained =
        ExplainUnusual.of(
            known(download()).build(), null, 3, List.of(rare(Detector.COUNTRY)), true);
    assertThat(explained.why())
        .isEqualTo(
            "Unusual for ana@example.com: from Brazil, rare for ana. Fewer than 1 in 1,000 days of"
                + " a person look like this here (23 days of history). An earlier alert of this"
                + " kind was called a false alarm.");
  }

  @Test
  void whatIsNotRareIsNotSaidToBe() {
    Explanation newcomers =
        new Explanation(Detector.DOWNLOADS, 0.2, 3, 2, 0, 9, 0, false, false, false);
    assertThat(why(known(download()).build(), 0.2, newcomers))
        .isEqualTo(
            "Unusual for ana@example.com: 3 downloads on this day, 2 expected, usually 0-9."
                + " There is no history of ana yet.");
    assertThat(why(known(download()).build(), Double.NaN, rare(Detector.COUNTRY)))
        .endsWith(" There are 23 days of history.");
  }

  @Test
  void anAccountIsComparedWithItsLike() {
    Actor backup = ANA.employed(null, Population.BACKUP, null);
    assertThat(why(known(download()).by(backup).build(), 3, count(Detector.DOWNLOADS)))
        .contains("Fewer than 1 in 1,000 days of such an account look like this here");
  }

  @Test
  void aCountIsAnAnomalyWithItsModel() {
    Explained explained =
        ExplainUnusual.of(
            known(download()).build(), null, 5, List.of(count(Detector.HOUR_DOWNLOADS)), false);
    assertThat(explained.anomalies())
        .containsExactly(
            new Anomaly(
                "downloads in an hour",
                "120",
                "3.1, usually 0-11",
                1e-5,
                HISTORY_DAYS,
                "counts of an hour 1"));
  }

  @Test
  void aScenarioIsFirstAllSignsTogetherThenEach() {
    Explained explained =
        ExplainUnusual.of(
            known(share().to("eve@rival.example")).build(),
            IncidentScenario.SHARED_OUTSIDE,
            4.27,
            List.of(newToAll(Detector.RECIPIENT), count(Detector.SHARES)),
            false);
    assertThat(explained.anomalies())
        .containsExactly(
            new Anomaly(
                "shared outside",
                "score 4.2",
                "below 2 on 99 of 100 days of a person",
                Math.pow(10, -4.27),
                HISTORY_DAYS,
                "evidence of a scenario 1"),
            new Anomaly(
                "recipient domain",
                "rival.example, new to ana and hardly known here",
                "one that the person uses",
                0.001,
                HISTORY_DAYS,
                "familiarity 1"),
            new Anomaly(
                "shares with outsiders in a day",
                "120",
                "3.1, usually 0-11",
                1e-5,
                HISTORY_DAYS,
                "counts of a day 1"));
  }

  @ParameterizedTest
  @EnumSource(Detector.class)
  void everyAnomalyIsComplete(Detector detector) {
    Anomaly anomaly =
        ExplainUnusual.of(
                known(share().to("eve@rival.example")).build(),
                null,
                5,
                List.of(count(detector)),
                false)
            .anomalies()
            .get(0);
    assertThat(anomaly.measure()).isNotBlank();
    assertThat(anomaly.observed()).isNotBlank().doesNotContain("null");
    assertThat(anomaly.expected()).isNotBlank();
    assertThat(anomaly.pValue()).isEqualTo(1e-5);
    assertThat(anomaly.model()).matches("[a-z ]+ [0-9]+");
  }
}
