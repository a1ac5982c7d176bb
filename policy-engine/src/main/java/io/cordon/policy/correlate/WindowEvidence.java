package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a finding can show of the activities in a window: the first activity in full, and native
 * event ids by which to look up the others.
 *
 * @param first null in an empty window. When it slides out of the window, the next activity to
 *     arrive replaces it; it is then not the earliest one in the window
 * @param idTimesMillis event time of the activity that each id belongs to
 * @param eventIds the latest {@link Activity#MAX_EVENT_IDS}, in order of arrival
 */
@SuppressWarnings("ArrayRecordComponent") // 8 bytes a number; evidence is never compared
public record WindowEvidence(Activity first, long[] idTimesMillis, List<String> eventIds) {
  static final WindowEvidence NONE = new WindowEvidence(null, new long[0], List.of());

  public WindowEvidence {
    idTimesMillis = idTimesMillis == null ? new long[0] : idTimesMillis;
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** Adds an activity and removes everything before {@code oldestMillis}. */
  WindowEvidence with(Activity activity, List<String> ids, long oldestMillis) {
    LinkedHashMap<String, Long> timesMillis = new LinkedHashMap<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (idTimesMillis[i] >= oldestMillis) {
        timesMillis.put(eventIds.get(i), idTimesMillis[i]);
      }
    }
    ids.forEach(id -> timesMillis.putIfAbsent(id, activity.time().toEpochMilli()));
    int excess = Math.max(0, timesMillis.size() - Activity.MAX_EVENT_IDS);
    boolean keepsFirst = first != null && first.time().toEpochMilli() >= oldestMillis;
    return new WindowEvidence(
        keepsFirst ? first : activity,
        timesMillis.values().stream().skip(excess).mapToLong(Long::longValue).toArray(),
        timesMillis.keySet().stream().skip(excess).toList());
  }

  /** The first and the last activity of a burst; only one where they are the same. */
  List<Activity> activities(BurstInterval burst, Activity trigger) {
    boolean onlyTrigger =
        first.act().equals(trigger.act()) || !burst.contains(first.time().toEpochMilli());
    return onlyTrigger ? List.of(trigger) : List.of(first, trigger);
  }

  /** The event ids of a burst. */
  List<String> eventIds(BurstInterval burst) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (burst.contains(idTimesMillis[i])) {
        ids.add(eventIds.get(i));
      }
    }
    return ids;
  }
}
