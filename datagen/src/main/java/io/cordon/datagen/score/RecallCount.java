package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Delays;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.TrueIncident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts the incidents that alerts of a rank and above found, and after how long. */
final class RecallCount {
  private static final int PERCENT = 100;
  private static final int P95 = 95;
  private static final int MEDIAN = 50;

  private final List<TrueIncident> incidents;
  private final List<List<JudgedAlert.Hit>> hits = new ArrayList<>();

  RecallCount(List<TrueIncident> incidents, List<JudgedAlert> alerts) {
    this.incidents = incidents;
    incidents.forEach(incident -> hits.add(new ArrayList<>()));
    for (JudgedAlert alert : alerts) {
      alert.hits().forEach(hit -> hits.get(hit.incident()).add(hit));
    }
  }

  /** What ranks from this one on found; nothing when there is no threshold. */
  RecallTable table(AlertRank threshold) {
    SortedMap<String, ScenarioRecall> rows = new TreeMap<>();
    for (TrueIncident incident : incidents) {
      if (!incident.newcomer()) {
        rows.computeIfAbsent(
            incident.scenario(),
            word ->
                row(word, threshold, other -> !other.newcomer() && other.scenario().equals(word)));
      }
    }
    return new RecallTable(
        List.copyOf(rows.values()),
        row("newcomers", threshold, TrueIncident::newcomer),
        row("all", threshold, incident -> true));
  }

  private ScenarioRecall row(String name, AlertRank threshold, Predicate<TrueIncident> belongs) {
    int count = 0;
    int inexact = 0;
    List<Duration> delays = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      if (belongs.test(incidents.get(i))) {
        count++;
        JudgedAlert.Hit earliest = earliest(i, threshold);
        if (earliest != null) {
          delays.add(delay(incidents.get(i), earliest));
          inexact += earliest.timeExact() ? 0 : 1;
        }
      }
    }
    delays.sort(Comparator.naturalOrder());
    return new ScenarioRecall(
        name,
        count,
        delays.size(),
        new Delays(percentile(delays, MEDIAN), percentile(delays, P95), inexact));
  }

  private JudgedAlert.Hit earliest(int incident, AlertRank threshold) {
    JudgedAlert.Hit earliest = null;
    for (JudgedAlert.Hit hit : hits.get(incident)) {
      boolean counts = threshold != null && hit.rank().compareTo(threshold) >= 0;
      if (counts && (earliest == null || isEarlier(hit, earliest))) {
        earliest = hit;
      }
    }
    return earliest;
  }

  private static boolean isEarlier(JudgedAlert.Hit hit, JudgedAlert.Hit other) {
    int order = hit.time().compareTo(other.time());
    return order < 0 || (order == 0 && hit.timeExact() && !other.timeExact());
  }

  /** Never negative: a file of an incident may be noticed for what happened to it before. */
  private static Duration delay(TrueIncident incident, JudgedAlert.Hit hit) {
    Duration delay = Duration.between(incident.firstTime(), hit.time());
    return delay.isNegative() ? Duration.ZERO : delay;
  }

  /** Nearest rank. */
  private static Duration percentile(List<Duration> sorted, int percent) {
    int rank = (sorted.size() * percent + PERCENT - 1) / PERCENT;
    return sorted.isEmpty() ? null : sorted.get(rank - 1);
  }
}
