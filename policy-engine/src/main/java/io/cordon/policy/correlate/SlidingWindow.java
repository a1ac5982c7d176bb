package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.text.Hash64;
import io.cordon.policy.Aggregation;
import java.util.List;

/**
 * A sliding window that fires on the activity that reaches the threshold, evaluated on arrival and
 * without waiting for the watermark: one correlation, one version of its policy, one group.
 *
 * <p>A window is any interval of event time no longer than the timespan, both ends included; it is
 * not aligned to fixed slides or panes. The activity that reaches the threshold fires the window,
 * also when it is late and lies in the middle. Each activity counts once however often it arrives.
 * Each value of a {@code value_count} counts once too, with its latest time. An activity dated no
 * later than the end of a burst that has fired belongs to that burst and does not count again.
 *
 * <p>A window counts until it fires. Then it is suppressed: it does not fire again until a full
 * timespan has passed without any activity. While it is suppressed it holds no entries and no
 * evidence.
 *
 * <p>For activities in order of time the result is exact. Out of order, a burst may be missed when
 * it needs an entry that the bounded state has dropped: because a threshold's worth of later
 * entries arrived, or because the same value occurred again later.
 *
 * <p>It is changed in place: an activity in order of time costs the same in a window of ten and of
 * ten thousand. Counts and evidence are apart; what fires is made only when it does.
 */
public final class SlidingWindow {
  private final long timespanMillis;
  private long latestMillis = WindowState.NEVER;
  private long firedUntilMillis = WindowState.NEVER;
  private long expiresAtMillis;

  /** Null while the window is empty, and in a {@code value_sum}. */
  private TimedKeys entries;

  /** Null while the window is empty, and where nothing is summed. */
  private TimedSums sums;

  /** Null while the window is empty. */
  private BurstEvidence evidence;

  /** An empty window. */
  public SlidingWindow(long timespanMillis) {
    this.timespanMillis = timespanMillis;
  }

  /** Continues from state. */
  public static SlidingWindow of(WindowState state) {
    SlidingWindow window = new SlidingWindow(state.timespanMillis());
    window.latestMillis = state.latestMillis();
    window.firedUntilMillis = state.firedUntilMillis();
    window.expiresAtMillis = state.expiresAtMillis();
    if (state.timesMillis().length > 0) {
      boolean weighted = state.amounts().length > 0;
      window.entries = weighted ? null : new TimedKeys();
      window.sums = weighted ? new TimedSums() : null;
      for (int i = 0; i < state.timesMillis().length; i++) {
        if (weighted) {
          window.sums.add(state.timesMillis()[i], state.keys()[i], state.amounts()[i]);
        } else {
          window.entries.add(state.timesMillis()[i], state.keys()[i]);
        }
      }
      window.evidence = BurstEvidence.of(state.evidence());
    }
    return window;
  }

  /** What to keep in state; it does not change any more. */
  public WindowState state() {
    boolean weighted = sums != null;
    return new WindowState(
        weighted ? sums.timesMillis() : entries == null ? null : entries.timesMillis(),
        weighted ? sums.keys() : entries == null ? null : entries.keys(),
        weighted ? sums.amounts() : null,
        evidence == null ? null : evidence.kept(),
        timespanMillis,
        latestMillis,
        firedUntilMillis,
        expiresAtMillis);
  }

  /**
   * Adds one activity, or the burst that it completed.
   *
   * @param eventIds native event ids of the activity or of the burst
   */
  public WindowUpdate observe(Contribution contribution, Activity activity, List<String> eventIds) {
    long timeMillis = activity.time().toEpochMilli();
    if (isSuppressed() && timeMillis < endMillis()) {
      boolean later = timeMillis > latestMillis;
      if (later) {
        suppress(timeMillis);
      }
      return later ? WindowUpdate.CHANGED : WindowUpdate.UNCHANGED;
    }
    if (timeMillis <= firedUntilMillis || isKnown(contribution, activity)) {
      return WindowUpdate.UNCHANGED;
    }
    BurstInterval burst = add(contribution, activity);
    latestMillis = Math.max(latestMillis, timeMillis);
    evidence = evidence == null ? new BurstEvidence() : evidence;
    evidence.add(activity, eventIds, latestMillis - timespanMillis);
    if (burst == null) {
      bound(contribution.window());
      return WindowUpdate.CHANGED;
    }
    Firing firing = firing(contribution, burst, activity);
    suppress(latestMillis);
    return new WindowUpdate(true, firing);
  }

  /** Empty and suppressed: every activity until that event time belongs to a burst that fired. */
  private void suppress(long untilMillis) {
    latestMillis = untilMillis;
    firedUntilMillis = untilMillis;
    entries = null;
    sums = null;
    evidence = null;
  }

  /** Whether it has fired and no timespan has passed since without an activity. */
  boolean isSuppressed() {
    return firedUntilMillis == latestMillis && latestMillis != WindowState.NEVER;
  }

  /** Whether an activity that counts only once has been counted. */
  private boolean isKnown(Contribution contribution, Activity activity) {
    return switch (contribution.window().aggregation()) {
      case EVENT_COUNT -> entries != null && entries.slotOf(key(contribution, activity)) >= 0;
      case VALUE_SUM -> sums != null && sums.contains(key(contribution, activity));
      case VALUE_COUNT, TEMPORAL -> false;
    };
  }

  private static long key(Contribution contribution, Activity activity) {
    return Hash64.of(activity.act(), contribution.source());
  }

  /** Adds the entries of an activity; the burst that they complete, or null. */
  private BurstInterval add(Contribution contribution, Activity activity) {
    WindowSpec window = contribution.window();
    long timeMillis = activity.time().toEpochMilli();
    if (window.aggregation() == Aggregation.VALUE_SUM) {
      sums = sums == null ? new TimedSums() : sums;
      sums.add(timeMillis, key(contribution, activity), contribution.input().amount());
      return sums.earliestBurst(timeMillis, timespanMillis, window.threshold());
    }
    entries = entries == null ? new TimedKeys() : entries;
    switch (window.aggregation()) {
      case VALUE_COUNT -> {
        List<String> values = contribution.input().values();
        long[] keys = new long[values.size()];
        for (int i = 0; i < keys.length; i++) {
          keys[i] = Hash64.of(values.get(i));
        }
        return addValues(keys, timeMillis, window.threshold());
      }
      case TEMPORAL -> {
        return addValues(new long[] {contribution.input().index()}, timeMillis, window.threshold());
      }
      default -> entries.add(timeMillis, key(contribution, activity));
    }
    return entries.earliestBurst(timeMillis, timespanMillis, window.threshold());
  }

  /**
   * The entries keep each value at its latest time. A late activity is counted with its neighbours:
   * to look for a burst its values are at its own time, and afterwards where they were.
   */
  private BurstInterval addValues(long[] keys, long timeMillis, long threshold) {
    int[] late = new int[keys.length];
    int lateValues = 0;
    for (long key : keys) {
      int slot = entries.slotOf(key);
      if (slot < 0) {
        entries.add(timeMillis, key);
      } else if (entries.timeMillis(slot) < timeMillis) {
        entries.move(slot, timeMillis);
      } else if (entries.timeMillis(slot) > timeMillis) {
        late[lateValues++] = slot;
      }
    }
    long[] keptMillis = new long[lateValues];
    int[] before = new int[lateValues];
    for (int i = 0; i < lateValues; i++) {
      keptMillis[i] = entries.timeMillis(late[i]);
      before[i] = entries.before(late[i]);
      entries.move(late[i], timeMillis);
    }
    BurstInterval burst = entries.earliestBurst(timeMillis, timespanMillis, threshold);
    for (int i = lateValues - 1; i >= 0; i--) {
      entries.moveBack(late[i], keptMillis[i], before[i]);
    }
    return burst;
  }

  private void bound(WindowSpec window) {
    switch (window.aggregation()) {
      case VALUE_SUM -> sums.coalesce(timespanMillis);
      case TEMPORAL -> entries.keepLatest(window.inputs());
      default -> entries.keepLatest(Math.toIntExact(window.threshold()));
    }
  }

  private Firing firing(Contribution contribution, BurstInterval interval, Activity last) {
    WindowSpec window = contribution.window();
    Burst burst =
        new Burst(
            window.measure(),
            interval.amount(),
            window.threshold(),
            timespanMillis,
            evidence.eventIds(interval));
    String why = BurstText.of(burst, interval.durationMillis(), contribution.group().description());
    return new Firing(burst, why, evidence.activities(interval, last));
  }

  /** The first event time that is too late for everything in this window. */
  private long endMillis() {
    return latestMillis + timespanMillis + 1;
  }

  /** An estimate of what it takes on the heap, the first activity included. */
  public long bytes() {
    int counted = entries == null ? 0 : entries.size();
    return 200
        + 50L * counted
        + (sums == null ? 0 : 3_200)
        + (evidence == null ? 0 : evidence.bytes());
  }

  /** The watermark at which the window can be removed. */
  public long expiresAtMillis() {
    return expiresAtMillis;
  }

  /**
   * Keeps the window until it has ended, and until one timespan has passed in which more could
   * arrive late; whether that moved the time at which it can be removed.
   */
  public boolean keep(long watermarkMillis) {
    long lateUntilMillis = watermarkMillis + timespanMillis + 1;
    long before = expiresAtMillis;
    expiresAtMillis = Math.max(before, Math.max(endMillis(), lateUntilMillis));
    return expiresAtMillis != before;
  }
}
