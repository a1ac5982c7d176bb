package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a finding can show of the activities in a window: the first activity in full, and the native
 * event ids by which to look up the others, in order of arrival. Adding one takes constant time.
 *
 * <p>An id has slid out when its activity is before the window. Such ids stay until there are too
 * many of all; they are neither shown nor recognised meanwhile.
 */
final class BurstEvidence {
  private static final int MOST = Activity.MAX_EVENT_IDS;

  private Activity first;

  /** Rings of a power of two, the oldest at {@code start}. */
  private String[] ids = new String[4];

  private long[] idTimesMillis = new long[4];
  private int start;
  private int size;

  /** No id is of an earlier time. */
  private long earliestMillis = Long.MAX_VALUE;

  private long oldestMillis = Long.MIN_VALUE;

  /** So many ids at the end came with the latest activity; they count even where it is late. */
  private int fresh;

  BurstEvidence() {}

  static BurstEvidence of(WindowEvidence kept) {
    BurstEvidence evidence = new BurstEvidence();
    evidence.first = kept.first();
    for (int i = 0; i < kept.eventIds().size(); i++) {
      evidence.append(kept.eventIds().get(i), kept.idTimesMillis()[i]);
    }
    return evidence;
  }

  /** Adds an activity; everything before {@code oldestMillis} has slid out. */
  void add(Activity activity, List<String> newIds, long oldestMillis) {
    this.oldestMillis = oldestMillis;
    long timeMillis = activity.time().toEpochMilli();
    if (first == null || first.time().toEpochMilli() < oldestMillis) {
      first = activity;
    }
    fresh = 0;
    for (int i = 0; i < newIds.size(); i++) {
      if (!contains(newIds.get(i))) {
        append(newIds.get(i), timeMillis);
        fresh++;
      }
    }
    if (size > MOST && earliestMillis < oldestMillis) {
      removeOld();
    }
    while (size > MOST) {
      ids[start] = null;
      start = start + 1 & ids.length - 1;
      size--;
    }
    fresh = Math.min(fresh, size);
  }

  private boolean contains(String id) {
    int hash = id.hashCode();
    for (int i = size - 1; i >= 0; i--) {
      String known = ids[at(i)];
      if (known.hashCode() == hash && known.equals(id) && isShown(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShown(int number) {
    return number >= size - fresh || idTimesMillis[at(number)] >= oldestMillis;
  }

  private int at(int number) {
    return start + number & ids.length - 1;
  }

  private void append(String id, long timeMillis) {
    if (size == ids.length) {
      ids = inOrder(ids, new String[2 * size]);
      idTimesMillis = inOrder(idTimesMillis, new long[2 * size]);
      start = 0;
    }
    ids[at(size)] = id;
    idTimesMillis[at(size)] = timeMillis;
    size++;
    earliestMillis = Math.min(earliestMillis, timeMillis);
  }

  private <A> A inOrder(A ring, A longer) {
    System.arraycopy(ring, start, longer, 0, size - start);
    System.arraycopy(ring, 0, longer, size - start, start);
    return longer;
  }

  private void removeOld() {
    int shown = 0;
    earliestMillis = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      if (isShown(i)) {
        ids[at(shown)] = ids[at(i)];
        idTimesMillis[at(shown)] = idTimesMillis[at(i)];
        earliestMillis = Math.min(earliestMillis, idTimesMillis[at(shown)]);
        shown++;
      }
    }
    for (int i = shown; i < size; i++) {
      ids[at(i)] = null;
    }
    size = shown;
  }

  /** The first and the last activity of a burst; only one where they are the same. */
  List<Activity> activities(BurstInterval burst, Activity trigger) {
    boolean onlyTrigger =
        first.act().equals(trigger.act()) || !burst.contains(first.time().toEpochMilli());
    return onlyTrigger ? List.of(trigger) : List.of(first, trigger);
  }

  /** The event ids of a burst. */
  List<String> eventIds(BurstInterval burst) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (isShown(i) && burst.contains(idTimesMillis[at(i)])) {
        shown.add(ids[at(i)]);
      }
    }
    return shown;
  }

  /** An estimate of what it takes on the heap. */
  long bytes() {
    return 2_000 + 100L * size;
  }

  /** For state. */
  WindowEvidence kept() {
    long[] times = new long[size];
    List<String> shown = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (isShown(i)) {
        times[shown.size()] = idTimesMillis[at(i)];
        shown.add(ids[at(i)]);
      }
    }
    return new WindowEvidence(first, Arrays.copyOf(times, shown.size()), shown);
  }
}
