package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.text.Hash64;
import io.cordon.policy.Aggregation;
import java.util.List;

/**
 * Sliding windows that fire on the activity that reaches the threshold, evaluated on arrival and
 * without waiting for the watermark.
 *
 * <p>A window is any interval of event time no longer than the timespan, both ends included; it is
 * not aligned to fixed slides or panes. The activity that reaches the threshold fires the window,
 * also when it is late and lies in the middle. Each activity counts once however often it arrives.
 * Each value of a {@code value_count} counts once too, with its latest time. An activity dated no
 * later than the end of a burst that has fired belongs to that burst and does not count again.
 *
 * <p>For activities in order of time the result is exact. Out of order, a burst may be missed when
 * it needs an entry that the bounded state has dropped: because a threshold's worth of later
 * entries arrived, or because the same value occurred again later.
 */
public final class SlidingWindows {
  private SlidingWindows() {}

  /**
   * Adds one activity, or the burst that it completed, to one window.
   *
   * @param before the window's state; null where there is none
   * @param eventIds native event ids of the activity or of the burst
   */
  public static WindowUpdate observe(
      WindowState before, Contribution contribution, Activity activity, List<String> eventIds) {
    long timeMillis = activity.time().toEpochMilli();
    WindowState state =
        before == null ? WindowState.empty(contribution.window().timespanMillis()) : before;
    if (state.isSuppressed() && timeMillis < state.endMillis()) {
      return timeMillis > state.latestMillis()
          ? WindowUpdate.of(state.suppressed(timeMillis))
          : WindowUpdate.unchanged(state);
    }
    if (timeMillis <= state.firedUntilMillis()) {
      return WindowUpdate.unchanged(state);
    }
    return add(state, contribution, activity, eventIds);
  }

  /**
   * Two sets of entries: {@code kept} has each key at its latest time and becomes the state; {@code
   * seen} has the activity's keys at the activity's own time, so that a late activity is counted
   * with its neighbours.
   */
  private static WindowUpdate add(
      WindowState state, Contribution contribution, Activity activity, List<String> eventIds) {
    long timeMillis = activity.time().toEpochMilli();
    WindowSpec window = contribution.window();
    WindowEntries kept =
        WindowEntries.of(state, /* weighted= */ window.aggregation() == Aggregation.VALUE_SUM);
    WindowEntries seen = kept;
    long amount = amount(contribution.input());
    for (long key : keys(contribution, activity)) {
      int index = kept.indexOf(key);
      if (index >= 0 && countsActivities(window.aggregation())) {
        return WindowUpdate.unchanged(state);
      }
      boolean same = seen == kept;
      boolean later = index < 0 || kept.timeMillis(index) < timeMillis;
      kept = later ? kept.without(key).with(timeMillis, key, amount) : kept;
      seen = same && later ? kept : seen.without(key).with(timeMillis, key, amount);
    }
    long latestMillis = Math.max(state.latestMillis(), timeMillis);
    WindowEvidence evidence =
        state.evidence().with(activity, eventIds, latestMillis - window.timespanMillis());
    BurstInterval burst =
        seen.earliestBurst(timeMillis, window.timespanMillis(), window.threshold());
    return burst == null
        ? WindowUpdate.of(bounded(kept, window).into(state, evidence, latestMillis))
        : new WindowUpdate(
            state.suppressed(latestMillis), true, firing(contribution, burst, evidence, activity));
  }

  private static Firing firing(
      Contribution contribution, BurstInterval interval, WindowEvidence evidence, Activity last) {
    WindowSpec window = contribution.window();
    Burst burst =
        new Burst(
            window.measure(),
            interval.amount(),
            window.threshold(),
            window.timespanMillis(),
            evidence.eventIds(interval));
    String why = BurstText.of(burst, interval.durationMillis(), contribution.group().description());
    return new Firing(burst, why, evidence.activities(interval, last));
  }

  /** Whether an entry is an activity, which counts only once, and not a value or an input. */
  private static boolean countsActivities(Aggregation aggregation) {
    return aggregation == Aggregation.EVENT_COUNT || aggregation == Aggregation.VALUE_SUM;
  }

  private static long[] keys(Contribution contribution, Activity activity) {
    WindowInput input = contribution.input();
    return switch (input.window().aggregation()) {
      case EVENT_COUNT, VALUE_SUM -> new long[] {Hash64.of(activity.act() + contribution.source())};
      case VALUE_COUNT -> input.values().stream().mapToLong(Hash64::of).toArray();
      case TEMPORAL -> new long[] {input.index()};
    };
  }

  private static long amount(WindowInput input) {
    return input.window().aggregation() == Aggregation.VALUE_SUM ? input.amount() : 1;
  }

  private static WindowEntries bounded(WindowEntries entries, WindowSpec window) {
    return switch (window.aggregation()) {
      case VALUE_SUM -> entries.coalesced(window.timespanMillis());
      case TEMPORAL -> entries.latest(window.inputs());
      default -> entries.latest(Math.toIntExact(window.threshold()));
    };
  }
}
