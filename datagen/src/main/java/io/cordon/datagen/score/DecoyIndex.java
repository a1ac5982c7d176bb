package io.cordon.datagen.score;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.TrueDecoy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the decoys that an alert fell for: it cites one of their events; of a decoy that has none
 * of its own, it is about one of its people while it lasts.
 */
final class DecoyIndex {
  private final List<TrueDecoy> decoys;
  private final Duration tolerance;
  private final Map<String, Set<Integer>> byEvent = new HashMap<>();
  private final Map<String, Set<Integer>> byPerson = new HashMap<>();

  /** Of decoys that are over before the scored time nothing is counted. */
  DecoyIndex(List<TrueDecoy> all, ScoredPeriod period, Duration tolerance) {
    this.decoys =
        all.stream()
            .filter(decoy -> !decoy.lastTime().isBefore(period.evaluationFrom()))
            .filter(decoy -> decoy.firstTime().isBefore(period.to()))
            .toList();
    this.tolerance = tolerance;
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
    Set<Integer> fired = IncidentIndex.find(alert.users(), byPerson);
    fired.removeIf(i -> !fits(alert, decoys.get(i)));
    fired.addAll(IncidentIndex.find(alert.eventIds(), byEvent));
    return fired;
  }

  private boolean fits(Alert alert, TrueDecoy decoy) {
    Instant end = decoy.lastTime().plus(tolerance);
    return alert.times().stream()
        .anyMatch(time -> !time.isBefore(decoy.firstTime()) && !time.isAfter(end));
  }
}
