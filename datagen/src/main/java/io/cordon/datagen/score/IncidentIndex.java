package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.TrueIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the incidents that an alert shows. */
final class IncidentIndex {
  private final List<TrueIncident> incidents;
  private final Duration tolerance;
  private final Map<String, Set<Integer>> byEvent = new HashMap<>();
  private final Map<String, Set<Integer>> byPerson = new HashMap<>();
  private final Map<String, Set<Integer>> byFile = new HashMap<>();

  IncidentIndex(List<TrueIncident> incidents, Duration tolerance) {
    this.incidents = incidents;
    this.tolerance = tolerance;
    for (int i = 0; i < incidents.size(); i++) {
      TrueIncident incident = incidents.get(i);
      add(incident.eventIds(), i, byEvent);
      add(incident.people(), i, byPerson);
      add(incident.files(), i, byFile);
    }
  }

  static void add(Collection<String> keys, int value, Map<String, Set<Integer>> index) {
    keys.forEach(key -> index.computeIfAbsent(key, unused -> new TreeSet<>()).add(value));
  }

  static Set<Integer> find(Collection<String> keys, Map<String, Set<Integer>> index) {
    Set<Integer> found = new TreeSet<>();
    keys.forEach(key -> found.addAll(index.getOrDefault(key, Set.of())));
    return found;
  }

  /** Places of the incidents in the list, in order. */
  Set<Integer> shownBy(Alert alert, Matching matching) {
    Set<Integer> shown = find(alert.eventIds(), byEvent);
    if (matching == Matching.LENIENT) {
      Set<Integer> candidates = find(alert.users(), byPerson);
      candidates.addAll(find(alert.files(), byFile));
      candidates.removeIf(i -> !fits(alert, incidents.get(i)));
      shown.addAll(candidates);
    }
    return shown;
  }

  private boolean fits(Alert alert, TrueIncident incident) {
    Instant end = incident.lastTime().plus(tolerance);
    return alert.times().stream()
        .filter(time -> !time.isBefore(incident.firstTime()) && !time.isAfter(end))
        .anyMatch(time -> incident.hours().stream().anyMatch(hour -> isNear(time, hour)));
  }

  /** A long incident pauses: what happens then need not have to do with it. */
  private boolean isNear(Instant time, Instant hour) {
    return !time.isBefore(hour.minus(tolerance))
        && time.isBefore(hour.plus(tolerance).plus(Duration.ofHours(1)));
  }
}
