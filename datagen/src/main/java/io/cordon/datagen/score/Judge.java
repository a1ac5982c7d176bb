package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides of every alert whether it found something, and what. */
final class Judge {
  private static final Comparator<Alert> BY_TIME =
      Comparator.comparing(Alert::time)
          .thenComparing(Alert::rank)
          .thenComparing(Alert::detector)
          .thenComparing(JudgedAlert::person);

  private final ScoredPeriod period;
  private final IncidentIndex incidents;
  private final DecoyIndex decoys;

  Judge(Truth truth, ScoreSettings settings) {
    this.period = truth.period();
    this.incidents = new IncidentIndex(truth.incidents(), settings.tolerance());
    this.decoys = truth.decoys() == null ? null : new DecoyIndex(truth.decoys(), period);
  }

  /** Null when decoys are not known. */
  DecoyIndex decoys() {
    return decoys;
  }

  /** Revisions outside of the scored time are left out, and alerts that have no other. */
  List<JudgedAlert> judge(List<Alert> alerts, Matching matching) {
    Map<String, List<Alert>> byId = new TreeMap<>();
    for (Alert alert : alerts) {
      if (period.contains(alert.time())) {
        byId.computeIfAbsent(alert.id(), unused -> new ArrayList<>()).add(alert);
      }
    }
    List<JudgedAlert> judged = new ArrayList<>();
    for (List<Alert> revisions : byId.values()) {
      revisions.sort(BY_TIME);
      judged.add(one(revisions, matching));
    }
    judged.sort(Comparator.comparing(alert -> alert.first().time()));
    return judged;
  }

  private JudgedAlert one(List<Alert> revisions, Matching matching) {
    List<JudgedAlert.Hit> hits = new ArrayList<>();
    for (Alert revision : revisions) {
      for (int incident : incidents.shownBy(revision, matching)) {
        hits.add(
            new JudgedAlert.Hit(incident, revision.rank(), revision.time(), revision.timeExact()));
      }
    }
    Set<Integer> fired = new TreeSet<>();
    if (decoys != null && hits.isEmpty()) {
      revisions.forEach(revision -> fired.addAll(decoys.firedBy(revision)));
    }
    return new JudgedAlert(List.copyOf(revisions), hits, fired);
  }
}
