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

/**
 * Counts the decoys that false alarms fell for, by kind and detector. Those without events of their
 * own, which an alert can only coincide with, come last.
 */
final class DecoyFigures {
  private final List<TrueDecoy> decoys;
  private final Map<Integer, Set<String>> detectors = new TreeMap<>();

  private DecoyFigures(List<TrueDecoy> decoys, List<JudgedAlert> falseAlarms) {
    this.decoys = decoys;
    for (JudgedAlert alarm : falseAlarms) {
      for (int decoy : alarm.decoys()) {
        detectors.computeIfAbsent(decoy, unused -> new TreeSet<>()).add(alarm.first().detector());
      }
    }
  }

  static List<DecoyCount> of(List<TrueDecoy> decoys, List<JudgedAlert> falseAlarms) {
    DecoyFigures figures = new DecoyFigures(decoys, falseAlarms);
    List<DecoyCount> rows = new ArrayList<>(figures.rows(false));
    rows.addAll(figures.rows(true));
    return rows;
  }

  private List<DecoyCount> rows(boolean during) {
    SortedMap<String, List<Set<String>>> fired = new TreeMap<>();
    for (int i = 0; i < decoys.size(); i++) {
      if (decoys.get(i).eventIds().isEmpty() == during) {
        fired
            .computeIfAbsent(decoys.get(i).kind(), unused -> new ArrayList<>())
            .add(detectors.getOrDefault(i, Set.of()));
      }
    }
    List<DecoyCount> rows = new ArrayList<>();
    fired.forEach((kind, each) -> rows.add(row(kind, during, each)));
    return rows;
  }

  /**
   * @param fired for each decoy the detectors that fell for it
   */
  private static DecoyCount row(String kind, boolean during, List<Set<String>> fired) {
    SortedMap<String, Integer> byDetector = new TreeMap<>();
    fired.forEach(each -> each.forEach(name -> byDetector.merge(name, 1, Integer::sum)));
    int some = (int) fired.stream().filter(each -> !each.isEmpty()).count();
    return new DecoyCount(kind, during, fired.size(), some, byDetector);
  }
}
