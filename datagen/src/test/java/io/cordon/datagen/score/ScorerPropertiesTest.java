package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.PERIOD;
import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.decoy;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.score.figure.CurvePoint;
import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.TrueDecoy;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any alerts. */
class ScorerPropertiesTest {
  private static final int USERS = 60;
  private static final ScoreSettings SETTINGS =
      ScoreSettings.standard().withBudgets(List.of(0.05, 0.2, 1.0, 5.0));

  private static Truth truth(Dice dice) {
    List<TrueIncident> incidents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      incidents.add(incident("I-" + i, "s" + dice.below(4), "u" + dice.below(USERS)));
    }
    List<TrueDecoy> decoys = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      decoys.add(decoy("D-" + i, "k" + dice.below(3), "u" + dice.below(USERS)));
    }
    return new Truth(PERIOD, incidents, decoys);
  }

  private static List<Alert> alerts(Dice dice) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String user = "u" + dice.below(USERS);
      String event = "I-" + dice.below(40) + "-e" + dice.below(4);
      double day = 8 + 22 * dice.uniform();
      int score = dice.below(20);
      alerts.add(
          dice.chance(0.3)
              ? revision("F" + dice.below(20), user, day, score, event)
              : alert(user, day, score, event));
    }
    return alerts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfAlertsDoesNotMatter(long seed) {
    Truth truth = truth(Dice.of(seed, 1));
    List<Alert> alerts = alerts(Dice.of(seed, 2));
    Score score = Scorer.score(truth, alerts, SETTINGS);

    Collections.shuffle(alerts, new Random(seed));

    assertThat(Scorer.score(truth, alerts, SETTINGS)).isEqualTo(score);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void oneMoreFalseAlarmNeverRaisesRecallWithinABudget(long seed) {
    Dice dice = Dice.of(seed, 3);
    Truth truth = truth(Dice.of(seed, 1));
    List<Alert> alerts = alerts(Dice.of(seed, 2));
    for (int i = 0; i < 40; i++) {
      Score before = Scorer.score(truth, alerts, SETTINGS);
      alerts.add(alert("stranger" + dice.below(5), 10 + 20 * dice.uniform(), dice.below(20)));
      Score after = Scorer.score(truth, alerts, SETTINGS);
      for (Matching matching : Matching.values()) {
        for (int budget = 0; budget <= SETTINGS.budgets().size(); budget++) {
          assertThat(after.of(matching).points().get(budget).recall().all().found())
              .isLessThanOrEqualTo(before.of(matching).points().get(budget).recall().all().found());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void budgetsHoldAndRecallGrowsWithThem(long seed) {
    Score score = Scorer.score(truth(Dice.of(seed, 1)), alerts(Dice.of(seed, 2)), SETTINGS);
    for (Matching matching : Matching.values()) {
      MatchedScore matched = score.of(matching);
      int found = 0;
      for (OperatingPoint point : matched.points()) {
        if (!Double.isNaN(point.budget())) {
          assertThat(point.falseAlarms().perThousandUsersPerDay())
              .isLessThanOrEqualTo(point.budget());
        }
        assertThat(point.recall().all().found()).isGreaterThanOrEqualTo(found);
        found = point.recall().all().found();
      }
      assertThat(matched.curve())
          .isSortedAccordingTo(
              Comparator.comparingDouble(CurvePoint::falseAlarms)
                  .thenComparingDouble(CurvePoint::recall));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lenientMatchingFindsAllThatStrictMatchingFinds(long seed) {
    Score score = Scorer.score(truth(Dice.of(seed, 1)), alerts(Dice.of(seed, 2)), SETTINGS);
    for (int point = 0; point <= SETTINGS.budgets().size(); point++) {
      assertThat(score.lenient().points().get(point).recall().all().found())
          .isGreaterThanOrEqualTo(score.strict().points().get(point).recall().all().found());
    }
  }
}
