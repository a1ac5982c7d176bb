package io.cordon.datagen.score;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueDecoy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the decoys that an alert fell for: it cites one of their events. Of a decoy that has none
 * of its own, such as a quarter's end, it finds those that its person is in the middle of, which
 * may be a coincidence.
 */
final class DecoyIndex {
  private final List<TrueDecoy> decoys;
  private final Map<String, Set<Integer>> byEvent = new HashMap<>();
  private final Map<String, Set<Integer>> byPerson = new HashMap<>();

  /** Of decoys that are over before the scored time nothing is counted. */
  DecoyIndex(List<TrueDecoy> all, ScoredPeriod period) {
    this.decoys =
        all.stream()
            .filter(decoy -> !decoy.lastTime().isBefore(period.evaluationFrom()))
            .filter(decoy -> decoy.firstTime().isBefore(period.to()))
            .toList();
    for (int i = 0; i < decoys.size(); i++) {
      TrueDecoy decoy = decoys.get(i);
      if (decoy.eventIds().isEmpty()) {
        IncidentIndex.add(decoy.people(), i, byPerson);
      } else {
        IncidentIndex.add(decoy.eventIds(), i, byEvent);
      }
    }
  }

  List<TrueDecoy> decoys() {
    return decoys;
  }

  /** Places of the decoys in the list, in order. */
  Set<Integer> firedBy(Alert alert) {
    Set<String> person = alert.user() == null ? Set.of() : Set.of(alert.user());
    Set<Integer> fired = IncidentIndex.find(person, byPerson);
    fired.removeIf(i -> !isDuring(alert.time(), decoys.get(i)));
    fired.addAll(IncidentIndex.find(alert.eventIds(), byEvent));
    return fired;
  }

  private static boolean isDuring(Instant time, TrueDecoy decoy) {
    return !time.isBefore(decoy.firstTime()) && !time.isAfter(decoy.lastTime());
  }
}
