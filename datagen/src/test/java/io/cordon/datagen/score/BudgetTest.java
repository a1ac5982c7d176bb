package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.alertOf;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What budgets allow: 1000 users and 20 days, so 0.05 allows one false alarm and 1 allows 20. */
class BudgetTest {
  private static final Truth ANA = truth(incident("I-1", "theft", "ana"));

  private static OperatingPoint at(double budget, List<Alert> alerts) {
    return score(ANA, budget, alerts).lenient().points().get(0);
  }

  private static List<Alert> falseAlarms(int count, double rank) {
    return IntStream.range(0, count).mapToObj(i -> alert("u" + rank + i, 15, rank)).toList();
  }

  private static List<Alert> with(List<Alert> alerts, Alert... more) {
    List<Alert> all = new ArrayList<>(alerts);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void theLowestThresholdThatFitsIsUsed() {
    List<Alert> alerts = with(falseAlarms(20, 60), alert("ana", 12, 60), alert("bob", 15, 59));

    OperatingPoint point = at(1, alerts);

    assertThat(point.threshold()).isEqualTo(AlertRank.of(60));
    assertThat(point.falseAlarms().counted()).isEqualTo(20);
    assertThat(point.falseAlarms().perThousandUsersPerDay()).isEqualTo(1);
    assertThat(point.recall().all().found()).isEqualTo(1);
  }

  @Test
  void alertsOfOneRankAreTakenTogetherOrNot() {
    List<Alert> alerts = with(falseAlarms(21, 60), alert("ana", 12, 60), alert("bob", 15, 90));

    OperatingPoint point = at(1, alerts);

    assertThat(point.threshold()).isEqualTo(AlertRank.of(90));
    assertThat(point.falseAlarms().counted()).isEqualTo(1);
    assertThat(point.recall().all().found()).isZero();
  }

  @Test
  void aThresholdMayFallBelowTheLowestFalseAlarm() {
    assertThat(at(1, with(falseAlarms(3, 60), alert("ana", 12, 10))).recall().all().found())
        .isEqualTo(1);
  }

  @Test
  void noThresholdFitsWhenTheHighestRankIsTooLoud() {
    OperatingPoint point = at(1, with(falseAlarms(21, 60), alert("ana", 12, 60)));

    assertThat(point.threshold()).isNull();
    assertThat(point.falseAlarms().counted()).isZero();
    assertThat(point.recall().all().found()).isZero();
    assertThat(point.precision()).isNaN();
  }

  @Test
  void allAlertsHaveTheirOwnRate() {
    OperatingPoint all = score(ANA, 1, falseAlarms(50, 60)).lenient().unlimited();

    assertThat(all.budget()).isNaN();
    assertThat(all.falseAlarms().perThousandUsersPerDay()).isEqualTo(2.5);
  }

  @Test
  void aPersonCountsAgainThreeDaysAfterTheAlarmThatCounted() {
    List<Alert> alerts =
        List.of(
            alert("bob", 15, 50),
            alert("bob", 17, 50), // within 3 days of the first
            alert("bob", 17.99, 50),
            alert("bob", 18, 50), // counts: 3 days after the first
            alert("bob", 20.5, 50),
            alert("bob", 21, 50)); // counts: 3 days after the second that counted

    assertThat(at(100, alerts).falseAlarms().counted()).isEqualTo(3);
  }

  @Test
  void otherPeopleHaveTheirOwnRefractoryTimeAndOtherPoliciesHaveNot() {
    List<Alert> alerts =
        List.of(
            alertOf("one", "bob", 15, 50),
            alertOf("two", "bob", 15, 50),
            alertOf("one", "eve", 15, 50),
            alertOf("one", "bob", 16, 50));

    OperatingPoint point = at(100, alerts);

    assertThat(point.falseAlarms().counted()).isEqualTo(2);
    assertThat(point.falseAlarms().alerts()).isEqualTo(4);
    assertThat(point.falseAlarms().byDetector()).containsEntry("one", 2).containsEntry("two", 1);
  }

  @Test
  void oneBenignActThatThreePoliciesRaiseCostsWhatOneDoes() {
    List<Alert> alerts = new ArrayList<>();
    for (String policy : List.of("one", "two", "three")) {
      IntStream.range(0, 20).forEach(i -> alerts.add(alertOf(policy, "u" + i, 15, 50)));
    }

    OperatingPoint point = at(1, alerts);

    assertThat(point.threshold()).isEqualTo(AlertRank.of(50));
    assertThat(point.falseAlarms().counted()).isEqualTo(20);
    assertThat(point.falseAlarms().alerts()).isEqualTo(60);
  }

  @Test
  void anAlertBelowTheThresholdSuppressesNone() {
    List<Alert> alerts = List.of(alert("bob", 15, 10), alert("bob", 16, 90), alert("u", 15, 10));

    OperatingPoint point = at(0.05, alerts);

    assertThat(point.threshold()).isEqualTo(AlertRank.of(90));
    assertThat(point.falseAlarms().counted()).isEqualTo(1);
  }

  @Test
  void ranksAreComparedByScoreThenPValueThenSeverity() {
    assertThat(new AlertRank(60, Double.NaN, 0)).isGreaterThan(new AlertRank(59, 1e-9, 5));
    assertThat(new AlertRank(60, 1e-4, 0)).isGreaterThan(new AlertRank(60, 1e-3, 5));
    assertThat(new AlertRank(60, 1e-3, 1)).isGreaterThan(new AlertRank(60, Double.NaN, 5));
    assertThat(new AlertRank(60, 1e-3, 4)).isGreaterThan(new AlertRank(60, 1e-3, 3));
    assertThat(new AlertRank(60, 1, 4)).isEqualByComparingTo(new AlertRank(60, Double.NaN, 4));
  }

  @Test
  void precisionIsThatOfTheStatedPrevalence() {
    // Everything found; 20 false alarms in 20,000 user-days are 1e-3 a user-day; incidents 1e-4.
    OperatingPoint point = at(1, with(falseAlarms(20, 60), alert("ana", 12, 60)));

    assertThat(point.precision()).isCloseTo(1e-4 / (1e-4 + 1e-3), within(1e-12));
  }

  @Test
  void weeksAreFullOnesFromTheBeginningOfTheScoredTime() {
    List<Alert> alerts =
        List.of(
            alert("a", 10, 50),
            alert("b", 16.99, 50), // first week: days 10 to 17
            alert("c", 17, 50),
            alert("d", 24, 50)); // in the days after the second week

    OperatingPoint point = at(1, alerts);

    assertThat(point.weekly().weeks()).containsExactly(2, 1);
    assertThat(point.weekly().nominal()).isEqualTo(7);
    assertThat(point.weekly().min()).isEqualTo(1);
    assertThat(point.weekly().median()).isEqualTo(1);
    assertThat(point.weekly().max()).isEqualTo(2);
    assertThat(point.weekly().held()).isZero();
  }

  @Test
  void aWeekIsHeldWithinTwentyPercent() {
    List<Alert> alerts = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> alerts.add(alert("a" + i, 11, 50)));
    IntStream.range(0, 9).forEach(i -> alerts.add(alert("b" + i, 18, 50)));

    assertThat(at(1, alerts).weekly().held()).isEqualTo(1);
  }
}
