package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a window can show of what it counted: the first activity whole, and native ids to look up
 * the others by.
 *
 * @param first null before the first; when it has slid out of the window the next that comes takes
 *     its place, so that it need not be the very first of a window that never emptied
 * @param idTimes event times, in milliseconds, of those that the ids are of
 * @param eventIds the latest {@link Activity#MOST_EVENT_IDS}, in the order of their coming
 */
@SuppressWarnings("ArrayRecordComponent") // 8 bytes a number; nobody compares evidence
public record WindowEvidence(Activity first, long[] idTimes, List<String> eventIds) {
  static final WindowEvidence NONE = new WindowEvidence(null, new long[0], List.of());

  public WindowEvidence {
    idTimes = idTimes == null ? new long[0] : idTimes;
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** With one more activity; what lies before {@code oldest} is let go. */
  WindowEvidence and(Activity activity, List<String> ids, long oldest) {
    LinkedHashMap<String, Long> times = new LinkedHashMap<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (idTimes[i] >= oldest) {
        times.put(eventIds.get(i), idTimes[i]);
      }
    }
    ids.forEach(id -> times.putIfAbsent(id, activity.time().toEpochMilli()));
    int tooMany = Math.max(0, times.size() - Activity.MOST_EVENT_IDS);
    boolean stillThere = first != null && first.time().toEpochMilli() >= oldest;
    return new WindowEvidence(
        stillThere ? first : activity,
        times.values().stream().skip(tooMany).mapToLong(Long::longValue).toArray(),
        times.keySet().stream().skip(tooMany).toList());
  }

  /** The first and the last of a burst; one where they are the same. */
  List<Activity> activities(BurstInterval reach, Activity trigger) {
    boolean alone = first.act().equals(trigger.act()) || !reach.holds(first.time().toEpochMilli());
    return alone ? List.of(trigger) : List.of(first, trigger);
  }

  /** The ids of a burst. */
  List<String> eventIds(BurstInterval reach) {
    List<String> within = new ArrayList<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (reach.holds(idTimes[i])) {
        within.add(eventIds.get(i));
      }
    }
    return within;
  }
}
