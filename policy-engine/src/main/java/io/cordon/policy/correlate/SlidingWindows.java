package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import java.util.List;

/**
 * Shows activities to windows, in whatever order they come.
 *
 * <p>A window is any stretch of event time no longer than the timespan, both ends counted. The
 * activity that makes it too much fires it, also when it comes late and lies in its middle. An
 * activity counts once however often it comes, and so does a value, whose latest time counts. What
 * is dated before the end of a burst that was told of belongs to that burst.
 *
 * <p>In order of time it fires exactly when the definition says. Out of order it may miss what
 * needs an entry that was let go: more than a threshold's worth of later ones had come, or a value
 * had come again later.
 */
public final class SlidingWindows {
  private SlidingWindows() {}

  /**
   * One activity, or the burst it stands for, before one window.
   *
   * @param before null when nothing is remembered
   * @param ids native ids of what it stands for
   */
  public static WindowUpdate observe(
      WindowState before, WindowSpec stage, Activity activity, List<String> ids) {
    long time = activity.time().toEpochMilli();
    WindowState window = before == null ? WindowState.empty(stage.timespanMillis()) : before;
    if (window.isSilent() && time < window.endsAt()) {
      return time > window.latest()
          ? WindowUpdate.of(window.told(time))
          : WindowUpdate.unchanged(window);
    }
    if (time <= window.toldUntil()) {
      return WindowUpdate.unchanged(window);
    }
    return count(window, stage, activity, ids);
  }

  private static WindowUpdate count(
      WindowState window, WindowSpec stage, Activity activity, List<String> ids) {
    long time = activity.time().toEpochMilli();
    WindowEntries known = WindowEntries.of(window, stage.kind() == WindowSpec.Kind.VALUE_SUM);
    WindowEntries seen = known;
    WindowEntries kept = known;
    for (long key : keys(stage, activity)) {
      int index = kept.indexOf(key);
      if (index >= 0 && countsOnce(stage.kind())) {
        return WindowUpdate.unchanged(window);
      }
      boolean same = seen == kept;
      boolean later = index < 0 || kept.time(index) < time;
      kept = later ? kept.without(key).with(time, key, amount(stage)) : kept;
      seen = same && later ? kept : seen.without(key).with(time, key, amount(stage));
    }
    long latest = Math.max(window.latest(), time);
    WindowEvidence evidence = window.evidence().and(activity, ids, latest - stage.timespanMillis());
    BurstInterval reach = seen.around(time, stage.timespanMillis(), stage.threshold());
    return reach != null
        ? new WindowUpdate(window.told(latest), true, fired(stage, reach, evidence, activity))
        : WindowUpdate.of(bounded(kept, stage).into(window, evidence, latest));
  }

  private static Firing fired(
      WindowSpec stage, BurstInterval reach, WindowEvidence evidence, Activity trigger) {
    Burst burst =
        new Burst(
            stage.measure(),
            reach.amount(),
            stage.threshold(),
            stage.timespanMillis(),
            evidence.eventIds(reach));
    String why = BurstText.why(burst, reach.tookMillis(), stage.group().whose());
    return new Firing(burst, why, evidence.activities(reach, trigger));
  }

  private static boolean countsOnce(WindowSpec.Kind kind) {
    return kind == WindowSpec.Kind.EVENT_COUNT || kind == WindowSpec.Kind.VALUE_SUM;
  }

  private static long[] keys(WindowSpec stage, Activity activity) {
    return switch (stage.kind()) {
      case EVENT_COUNT, VALUE_SUM -> new long[] {Hash64.of(activity.act() + stage.source())};
      case VALUE_COUNT -> stage.values().stream().mapToLong(Hash64::of).toArray();
      case TEMPORAL -> new long[] {stage.part()};
      case STEP -> throw new IllegalArgumentException("a step of a sequence is not counted");
    };
  }

  private static long amount(WindowSpec stage) {
    return stage.kind() == WindowSpec.Kind.VALUE_SUM ? stage.amount() : 1;
  }

  private static WindowEntries bounded(WindowEntries entries, WindowSpec stage) {
    return switch (stage.kind()) {
      case VALUE_SUM -> entries.coalesced(stage.timespanMillis());
      case TEMPORAL -> entries.latest(stage.parts());
      default -> entries.latest(Math.toIntExact(stage.threshold()));
    };
  }
}
