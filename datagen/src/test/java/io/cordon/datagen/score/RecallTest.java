package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.day;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.newcomer;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.datagen.score.figure.Delays;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Recall by scenario, and how long detection takes. */
class RecallTest {
  private static final Truth THREE_THEFTS_ONE_LEAK_ONE_NEWCOMER =
      truth(
          incident("I-1", "theft", "ana"),
          incident("I-2", "theft", "bob"),
          incident("I-3", "theft", "eve"),
          incident("I-4", "leak", "dan"),
          newcomer(incident("I-5", "theft", "new")));

  private static RecallTable strict(Truth truth, Alert... alerts) {
    return score(truth, alerts).strict().unlimited().recall();
  }

  @Test
  void newcomersHaveALineOfTheirOwn() {
    RecallTable table =
        strict(
            THREE_THEFTS_ONE_LEAK_ONE_NEWCOMER,
            alert("ana", 12, 50, "I-1-e1"),
            alert("new", 12, 50, "I-5-e1"));

    assertThat(table.scenarios())
        .extracting(ScenarioRecall::scenario, ScenarioRecall::incidents, ScenarioRecall::found)
        .containsExactly(tuple("leak", 1, 0), tuple("theft", 3, 1));
    assertThat(table.newcomers().incidents()).isEqualTo(1);
    assertThat(table.newcomers().recall()).isEqualTo(1);
    assertThat(table.all().incidents()).isEqualTo(5);
    assertThat(table.all().recall()).isEqualTo(0.4);
  }

  @Test
  void theMacroAverageGivesEachScenarioTheSameWeight() {
    RecallTable table = strict(THREE_THEFTS_ONE_LEAK_ONE_NEWCOMER, alert("dan", 12, 50, "I-4-e1"));

    assertThat(table.macro()).isEqualTo(0.5);
  }

  @Test
  void delaysAreFromTheFirstActivityToTheEventThatRaisedTheAlert() {
    List<TrueIncident> incidents = new ArrayList<>();
    List<Alert> alerts = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      incidents.add(incident("I-" + i, "theft", "u" + i));
      alerts.add(alert("u" + i, 12 + i / 24.0, 50, "I-" + i + "-e1"));
    }

    Delays delays =
        strict(truth(incidents.toArray(TrueIncident[]::new)), alerts.toArray(Alert[]::new))
            .all()
            .delays();

    assertThat(delays.median()).isEqualTo(Duration.ofHours(10));
    assertThat(delays.p95()).isEqualTo(Duration.ofHours(19));
    assertThat(delays.inexact()).isZero();
  }

  @Test
  void theTimeToDetectAtABudgetIsThatOfAlertsWithinIt() {
    Truth ana = truth(incident("I-1", "theft", "ana"));
    List<Alert> alerts =
        List.of(
            alert("ana", 12.25, 10, "I-1-e1"),
            alert("ana", 12.5, 90, "I-1-e2"),
            alert("x", 15, 50),
            alert("y", 15, 50));

    Score score = score(ana, 0.05, alerts);

    assertThat(score.strict().points().get(0).recall().all().delays().median())
        .isEqualTo(Duration.ofHours(12));
    assertThat(score.strict().unlimited().recall().all().delays().median())
        .isEqualTo(Duration.ofHours(6));
  }

  @Test
  void anAlertKnownByItsLastRevisionOnlyHasAnInexactTime() {
    Alert last =
        new Alert(
            "F",
            "policy",
            "ana",
            Set.of(),
            Set.of(),
            day(13),
            Set.of(),
            AlertRank.of(50),
            Set.of("I-1-e1"),
            false);

    assertThat(strict(truth(incident("I-1", "theft", "ana")), last).all().delays())
        .isEqualTo(new Delays(Duration.ofDays(1), Duration.ofDays(1), 1));
  }

  @Test
  void withoutAlertsNothingIsFoundAndNothingFails() {
    Score score = score(THREE_THEFTS_ONE_LEAK_ONE_NEWCOMER);

    assertThat(score.strict().unlimited().threshold()).isNull();
    assertThat(score.strict().unlimited().recall().macro()).isZero();
    assertThat(score.strict().unlimited().recall().all().delays().median()).isNull();
    assertThat(score.strict().curve()).isEmpty();
    assertThat(score.calibration()).isEmpty();
  }
}
