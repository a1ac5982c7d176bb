package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What alerts about the wrong people find: 100 people, whose incidents are at the same time. */
class ChanceRecallTest {
  private static final int PEOPLE = 100;

  private static final Truth TEN =
      truth(
          IntStream.range(0, 10)
              .mapToObj(i -> incident("I-" + i, "theft", "u" + i))
              .toArray(TrueIncident[]::new));

  private static OperatingPoint all(List<Alert> alerts) {
    return score(TEN, 1, alerts).lenient().unlimited();
  }

  /** One alert about each person, of which so many are at the time of the incidents. */
  private static List<Alert> alerts(int inTime) {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      alerts.add(alert("u" + i, i < inTime ? 12.5 : 20, 50, "I-" + i + "-e1"));
    }
    return alerts;
  }

  @Test
  void chanceFindsTheShareOfPeopleThatHaveAnAlertInTime() {
    OperatingPoint all = all(alerts(10));

    assertThat(all.recall().all().recall()).isEqualTo(1);
    // 20 permutations of 10 incidents, each found with a chance of 10 in 100.
    assertThat(all.recallByChance()).isCloseTo(0.1, within(0.05));
  }

  @Test
  void whoRaisesAlertsAboutEverybodyFindsEverythingByChance() {
    assertThat(all(alerts(PEOPLE)).recallByChance()).isEqualTo(1);
  }

  @Test
  void alertsAtOtherTimesFindNothingByChance() {
    OperatingPoint all = all(alerts(0));

    assertThat(all.recall().all().recall()).isEqualTo(1); // by the events that they cite
    assertThat(all.recallByChance()).isZero();
  }

  @Test
  void onlyAlertsWithinTheBudgetCount() {
    List<Alert> loud = new ArrayList<>(alerts(PEOPLE));
    IntStream.range(0, 21).forEach(i -> loud.add(alert("v" + i, 15, 60)));

    assertThat(score(TEN, 1, loud).lenient().points().get(0).recallByChance()).isZero();
    assertThat(all(loud).recallByChance()).isGreaterThan(0.5);
  }

  @Test
  void strictMatchingFindsNothingByChance() {
    assertThat(score(TEN, 1, alerts(PEOPLE)).strict().unlimited().recallByChance()).isZero();
  }
}
