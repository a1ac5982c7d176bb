package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The activities that an alert is about: their native event ids, their files, and the times of the
 * first and the last.
 *
 * <p>Keeps {@link Activity#MAX_EVENT_IDS} ids and as many files, the latest ones, as Cordon's
 * findings do.
 */
final class Citations {
  private static final int MOST = Activity.MAX_EVENT_IDS;

  private final Set<String> eventIds = new LinkedHashSet<>();
  private final Set<String> files = new LinkedHashSet<>();
  private Instant first;
  private Instant last;

  /** Adds an activity, which is not earlier than those before. */
  void add(Activity activity) {
    first = first == null ? activity.time() : first;
    last = activity.time();
    activity.eventIds().forEach(id -> addLatest(eventIds, id));
    if (activity.file().id() != null) {
      addLatest(files, activity.subjectKey());
    }
  }

  private static void addLatest(Set<String> latest, String value) {
    latest.remove(value);
    latest.add(value);
    if (latest.size() > MOST) {
      Iterator<String> oldest = latest.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  boolean isEmpty() {
    return last == null;
  }

  Instant first() {
    return first;
  }

  /** An alert that the last activity raised. */
  Alert alert(String method, String user, double score) {
    return alert(method, user, score, last, true);
  }

  /**
   * An alert about them.
   *
   * @param time of the activity that raised it
   * @param timeExact false when a lower threshold would have raised it earlier
   */
  Alert alert(String method, String user, double score, Instant time, boolean timeExact) {
    return new Alert(
        method + '|' + user + '|' + time,
        method,
        user,
        Set.of(),
        files,
        time,
        first.equals(last) ? Set.of(first) : Set.of(first, last),
        AlertRank.of(score),
        eventIds,
        timeExact);
  }
}
