package io.cordon.datagen.score;

import static io.cordon.datagen.score.ScoreFixtures.PERIOD;
import static io.cordon.datagen.score.ScoreFixtures.alert;
import static io.cordon.datagen.score.ScoreFixtures.alertOf;
import static io.cordon.datagen.score.ScoreFixtures.day;
import static io.cordon.datagen.score.ScoreFixtures.decoy;
import static io.cordon.datagen.score.ScoreFixtures.incident;
import static io.cordon.datagen.score.ScoreFixtures.score;
import static io.cordon.datagen.score.ScoreFixtures.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.TrueDecoy;
import io.cordon.datagen.score.input.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which alerts fell for something benign; decoys are from day 20 to day 22. */
class DecoysTest {
  private static List<DecoyCount> fired(List<TrueDecoy> decoys, Alert... alerts) {
    Truth truth = new Truth(PERIOD, List.of(incident("I-1", "theft", "ana")), decoys);
    return score(truth, alerts).lenient().unlimited().decoys();
  }

  private static DecoyCount count(String kind, int decoys, int fired, Map<String, Integer> by) {
    return new DecoyCount(kind, false, decoys, fired, new TreeMap<>(by));
  }

  private static DecoyCount during(String kind, int decoys, int fired, Map<String, Integer> by) {
    return new DecoyCount(kind, true, decoys, fired, new TreeMap<>(by));
  }

  @Test
  void aDecoyWithEventsFiresByThem() {
    assertThat(
            fired(
                List.of(decoy("D-1", "trip", "bob", "d1"), decoy("D-2", "trip", "eve", "d2")),
                alert("bob", 21, 50, "d1"),
                alert("eve", 21, 50, "other")))
        .containsExactly(count("trip", 2, 1, Map.of("policy", 1)));
  }

  @Test
  void ofADecoyWithoutEventsAlertsAboutItsPersonWhileItLastsAreCoincidences() {
    assertThat(
            fired(
                List.of(decoy("D-1", "laptop", "bob"), decoy("D-2", "trip", "eve")),
                alertOf("one", "bob", 21, 50),
                alertOf("one", "bob", 22, 50),
                alertOf("two", "bob", 22.01, 50),
                alertOf("two", "eve", 19, 50)))
        .containsExactly(during("laptop", 1, 1, Map.of("one", 1)), during("trip", 1, 0, Map.of()));
  }

  @Test
  void othersInTheEvidenceAreNotInTheDecoy() {
    Alert aboutEve =
        new Alert(
            "a",
            "policy",
            "eve",
            Set.of("bob"),
            Set.of(),
            day(21),
            Set.of(),
            AlertRank.of(50),
            Set.of(),
            true);

    assertThat(fired(List.of(decoy("D-1", "trip", "bob")), aboutEve))
        .containsExactly(during("trip", 1, 0, Map.of()));
  }

  @Test
  void coincidencesStandBehindWhatFired() {
    assertThat(
            fired(
                List.of(decoy("D-1", "laptop", "bob"), decoy("D-2", "trip", "eve", "d2")),
                alert("eve", 21, 50, "d2")))
        .containsExactly(
            count("trip", 1, 1, Map.of("policy", 1)), during("laptop", 1, 0, Map.of()));
  }

  @Test
  void anAlertThatFoundAnIncidentFellForNothing() {
    assertThat(fired(List.of(decoy("D-1", "trip", "bob")), alert("bob", 21, 50, "I-1-e1")))
        .containsExactly(during("trip", 1, 0, Map.of()));
  }

  @Test
  void decoysThatAreOverBeforeTheScoredTimeAreNotCounted() {
    TrueDecoy early = new TrueDecoy("D-1", "trip", "bob", List.of(), day(2), day(9), Set.of());

    assertThat(fired(List.of(early), alert("bob", 10, 50))).isEmpty();
  }

  @Test
  void unknownDecoysAreNoEmptyList() {
    Score score = score(truth(incident("I-1", "theft", "ana")), alert("bob", 21, 50));

    assertThat(score.lenient().unlimited().decoys()).isNull();
  }
}
