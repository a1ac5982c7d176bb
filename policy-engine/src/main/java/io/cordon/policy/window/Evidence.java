package io.cordon.policy.window;

import io.cordon.model.Activity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a window can show of what it counted: the first activity whole, and native ids to look up
 * the others by.
 *
 * @param first null before the first; when it has slid out of the window the next that comes takes
 *     its place, so that it need not be the very first of a window that never emptied
 * @param idTimes event times, in milliseconds, of those that the ids are of
 * @param eventIds the latest {@link Activity#MOST_EVENT_IDS}, in the order of their coming
 */
public record Evidence(Activity first, List<Long> idTimes, List<String> eventIds) {
  static final Evidence NONE = new Evidence(null, List.of(), List.of());

  public Evidence {
    idTimes = idTimes == null ? List.of() : List.copyOf(idTimes);
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** With one more activity; what lies before {@code oldest} is let go. */
  Evidence and(Activity activity, List<String> ids, long oldest) {
    List<Long> times = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (idTimes.get(i) >= oldest) {
        times.add(idTimes.get(i));
        all.add(eventIds.get(i));
      }
    }
    Set<String> known = new HashSet<>(all);
    for (String id : ids) {
      if (known.add(id)) {
        times.add(activity.time().toEpochMilli());
        all.add(id);
      }
    }
    int from = Math.max(0, all.size() - Activity.MOST_EVENT_IDS);
    boolean stillThere = first != null && first.time().toEpochMilli() >= oldest;
    return new Evidence(
        stillThere ? first : activity,
        times.subList(from, times.size()),
        all.subList(from, all.size()));
  }

  /** The first and the last of a burst; one where they are the same. */
  List<Activity> activities(Reach reach, Activity trigger) {
    boolean alone = first.act().equals(trigger.act()) || !reach.holds(first.time().toEpochMilli());
    return alone ? List.of(trigger) : List.of(first, trigger);
  }

  /** The ids of a burst. */
  List<String> eventIds(Reach reach) {
    List<String> within = new ArrayList<>();
    for (int i = 0; i < eventIds.size(); i++) {
      if (reach.holds(idTimes.get(i))) {
        within.add(eventIds.get(i));
      }
    }
    return within;
  }
}
