package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.input.TrueDecoy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the decoys that false alarms fell for, by kind and detector. */
final class DecoyFigures {
  private DecoyFigures() {}

  static List<DecoyCount> of(List<TrueDecoy> decoys, List<JudgedAlert> falseAlarms) {
    Map<Integer, Set<String>> detectors = new TreeMap<>();
    for (JudgedAlert alarm : falseAlarms) {
      for (int decoy : alarm.decoys()) {
        detectors.computeIfAbsent(decoy, unused -> new TreeSet<>()).add(alarm.first().detector());
      }
    }
    SortedMap<String, Integer> total = new TreeMap<>();
    SortedMap<String, Integer> fired = new TreeMap<>();
    SortedMap<String, SortedMap<String, Integer>> byDetector = new TreeMap<>();
    for (int i = 0; i < decoys.size(); i++) {
      String kind = decoys.get(i).kind();
      Set<String> those = detectors.getOrDefault(i, Set.of());
      total.merge(kind, 1, Integer::sum);
      fired.merge(kind, those.isEmpty() ? 0 : 1, Integer::sum);
      SortedMap<String, Integer> counts =
          byDetector.computeIfAbsent(kind, unused -> new TreeMap<>());
      those.forEach(detector -> counts.merge(detector, 1, Integer::sum));
    }
    List<DecoyCount> rows = new ArrayList<>();
    total.forEach(
        (kind, count) ->
            rows.add(new DecoyCount(kind, count, fired.get(kind), byDetector.get(kind))));
    return rows;
  }
}
