package io.cordon.datagen.score;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An alert with all its revisions in the scored time, and what it is about.
 *
 * @param revisions in order of time; at least one
 * @param hits one for each revision and incident that it shows; empty for a false alarm
 * @param decoys places of the decoys that it fell for, if it is a false alarm
 */
record JudgedAlert(List<Alert> revisions, List<Hit> hits, Set<Integer> decoys) {

  /** An incident, found by a revision of that rank at that event time. */
  record Hit(int incident, AlertRank rank, Instant time, boolean timeExact) {}

  boolean isFalse() {
    return hits.isEmpty();
  }

  Alert first() {
    return revisions.get(0);
  }

  /** The highest that any revision has. */
  AlertRank rank() {
    AlertRank highest = first().rank();
    for (Alert revision : revisions) {
      highest = revision.rank().compareTo(highest) > 0 ? revision.rank() : highest;
    }
    return highest;
  }

  /** Whom it is about; where nobody is known, a file, else the alert itself. */
  String person() {
    return person(first());
  }

  static String person(Alert alert) {
    return alert.user() != null
        ? alert.user()
        : alert.files().stream().sorted().findFirst().orElse(alert.id());
  }
}
