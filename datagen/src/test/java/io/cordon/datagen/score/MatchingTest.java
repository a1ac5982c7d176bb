package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.aboutFile;
import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.day;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.revision;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.TrueIncident;
import io.cordon.datagen.score.input.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which alert finds which incident; the incident is from day 12 to day 13. */
class MatchingTest {
  private static final Truth ANA = truth(incident("I-1", "theft", "ana@x.example"));

  private static int found(Score score, Matching matching) {
    return all(score, matching).recall().all().found();
  }

  private static int falseAlarms(Score score, Matching matching) {
    return all(score, matching).falseAlarms().counted();
  }

  private static OperatingPoint all(Score score, Matching matching) {
    return score.of(matching).unlimited();
  }

  private static void assertFound(Score score, boolean strict, boolean lenient) {
    assertThat(found(score, Matching.STRICT)).isEqualTo(strict ? 1 : 0);
    assertThat(found(score, Matching.LENIENT)).isEqualTo(lenient ? 1 : 0);
    assertThat(falseAlarms(score, Matching.STRICT)).isEqualTo(strict ? 0 : 1);
    assertThat(falseAlarms(score, Matching.LENIENT)).isEqualTo(lenient ? 0 : 1);
  }

  @Test
  void aCitedEventFindsTheIncidentWhoeverItIsAboutAndWhenever() {
    assertFound(score(ANA, alert("bob@x.example", 25, 50, "other", "I-1-e2")), true, true);
  }

  @Test
  void thePersonAtATimeThatFitsIsLenientOnly() {
    assertFound(score(ANA, alert("ana@x.example", 12.5, 50, "other")), false, true);
    assertFound(score(ANA, alert("ANA@X.example", 12, 50)), false, true);
  }

  @Test
  void aFileAtATimeThatFitsIsLenientOnly() {
    assertFound(score(ANA, aboutFile("m365|T|file-of-I-1", 12.5)), false, true);
    assertFound(score(ANA, aboutFile("box|T|file-of-I-1", 12.5)), false, false);
  }

  @Test
  void theTimeFitsUntilOneDayAfterTheIncident() {
    assertFound(score(ANA, alert("ana@x.example", 14, 50)), false, true);
    assertFound(score(ANA, alert("ana@x.example", 14.01, 50)), false, false);
    assertFound(score(ANA, alert("ana@x.example", 11.99, 50)), false, false);
  }

  @Test
  void aPauseOfALongIncidentDoesNotFit() {
    Truth slow = truth(incident("I-1", "theft", "ana@x.example", day(12), day(25)));

    assertFound(score(slow, alert("ana@x.example", 13, 50)), false, true);
    assertFound(score(slow, alert("ana@x.example", 13.1, 50)), false, false);
    assertFound(score(slow, alert("ana@x.example", 18, 50)), false, false);
    assertFound(score(slow, aboutFile("m365|T|file-of-I-1", 18)), false, false);
    assertFound(score(slow, alert("ana@x.example", 24, 50)), false, true);
    assertFound(score(slow, alert("ana@x.example", 18, 50, "I-1-e1")), true, true);
  }

  @Test
  void aTimeOfTheEvidenceIsEnough() {
    Alert late =
        new Alert(
            "a",
            "policy",
            "ana@x.example",
            Set.of(),
            Set.of(),
            day(20),
            Set.of(day(12.5)),
            AlertRank.of(50),
            Set.of(),
            true);
    assertFound(score(ANA, late), false, true);
  }

  @Test
  void anotherPersonWhoActedInTheEvidenceIsEnough() {
    Alert alert =
        new Alert(
            "a",
            "policy",
            "bob@x.example",
            Set.of("Ana@x.example"),
            Set.of(),
            day(12),
            Set.of(),
            AlertRank.of(50),
            Set.of(),
            true);
    assertFound(score(ANA, alert), false, true);
  }

  @Test
  void othersInvolvedInTheIncidentCountAsItsUser() {
    TrueIncident one = incident("I-1", "theft", "ana@x.example");
    TrueIncident two =
        new TrueIncident(
            one.id(),
            one.scenario(),
            one.user(),
            List.of("eve@y.example"),
            false,
            one.apps(),
            one.files(),
            one.firstTime(),
            one.lastTime(),
            one.hours(),
            one.eventIds());
    assertFound(score(truth(two), alert("eve@y.example", 12.5, 50)), false, true);
  }

  @Test
  void oneAlertMayFindSeveralIncidents() {
    Truth two =
        truth(incident("I-1", "theft", "ana@x.example"), incident("I-2", "leak", "bob@x.example"));

    Score score = score(two, alert("bob@x.example", 12.5, 50, "I-1-e1"));

    assertThat(found(score, Matching.STRICT)).isEqualTo(1);
    assertThat(found(score, Matching.LENIENT)).isEqualTo(2);
  }

  @Test
  void severalAlertsOnOneIncidentFindItOnce() {
    Score score = score(ANA, alert("ana@x.example", 12, 50), alert("ana@x.example", 12.5, 50));

    assertThat(found(score, Matching.LENIENT)).isEqualTo(1);
    assertThat(falseAlarms(score, Matching.LENIENT)).isZero();
  }

  @Test
  void revisionsAreOneAlertThatFindsWhatAnyOfThemShows() {
    Score score =
        score(
            ANA,
            revision("F", "bob@x.example", 12, 50),
            revision("F", "bob@x.example", 12.5, 50, "I-1-e1"),
            revision("F", "bob@x.example", 14, 50));

    assertFound(score, true, true);
    assertThat(score.alerts()).isEqualTo(1);
  }

  @Test
  void theFirstRevisionThatShowsTheIncidentGivesTheTimeToDetect() {
    Score score =
        score(
            ANA,
            revision("F", "bob@x.example", 12.25, 50),
            revision("F", "bob@x.example", 13, 50, "I-1-e1"),
            revision("F", "bob@x.example", 12.5, 50, "I-1-e1"));

    assertThat(all(score, Matching.STRICT).recall().all().delays().median())
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void alertsOutsideOfTheScoredTimeDoNotCount() {
    Score score =
        score(
            ANA,
            alert("bob@x.example", 9.9, 50, "I-1-e1"),
            alert("bob@x.example", 30, 50, "I-1-e1"));

    assertThat(score.outside()).isEqualTo(2);
    assertThat(found(score, Matching.LENIENT)).isZero();
    assertThat(falseAlarms(score, Matching.LENIENT)).isZero();
  }

  @Test
  void aRevisionInTheScoredTimeCountsAlsoWhenEarlierOnesDoNot() {
    Score score =
        score(ANA, revision("F", "bob@x.example", 9, 50), revision("F", "bob@x.example", 11, 50));

    assertThat(score.outside()).isZero();
    assertThat(falseAlarms(score, Matching.LENIENT)).isEqualTo(1);
  }
}
