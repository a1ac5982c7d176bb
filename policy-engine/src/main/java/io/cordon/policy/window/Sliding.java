package io.cordon.policy.window;

import io.cordon.model.Activity;
import io.cordon.model.Burst;
import io.cordon.policy.signal.Stage;
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
public final class Sliding {
  private Sliding() {}

  /**
   * One activity, or the burst it stands for, before one window.
   *
   * @param before null when nothing is remembered
   * @param ids native ids of what it stands for
   */
  public static Observation observe(
      Window before, Stage stage, Activity activity, List<String> ids) {
    long time = activity.time().toEpochMilli();
    Window window = before == null ? Window.empty(stage.timespanMillis()) : before;
    if (window.isSilent() && time < window.endsAt()) {
      return time > window.latest()
          ? Observation.of(window.told(time))
          : Observation.unchanged(window);
    }
    if (time <= window.toldUntil()) {
      return Observation.unchanged(window);
    }
    return count(window, stage, activity, ids);
  }

  private static Observation count(
      Window window, Stage stage, Activity activity, List<String> ids) {
    long time = activity.time().toEpochMilli();
    Entries known = Entries.of(window, stage.kind() == Stage.Kind.VALUE_SUM);
    Entries seen = known;
    Entries kept = known;
    for (long key : keys(stage, activity)) {
      int index = kept.indexOf(key);
      if (index >= 0 && countsOnce(stage.kind())) {
        return Observation.unchanged(window);
      }
      boolean same = seen == kept;
      boolean later = index < 0 || kept.time(index) < time;
      kept = later ? kept.without(key).with(time, key, amount(stage)) : kept;
      seen = same && later ? kept : seen.without(key).with(time, key, amount(stage));
    }
    long latest = Math.max(window.latest(), time);
    Evidence evidence = window.evidence().and(activity, ids, latest - stage.timespanMillis());
    Reach reach = seen.around(time, stage.timespanMillis(), stage.threshold());
    return reach != null
        ? new Observation(window.told(latest), true, fired(stage, reach, evidence, activity))
        : Observation.of(bounded(kept, stage).into(window, evidence, latest));
  }

  private static Fired fired(Stage stage, Reach reach, Evidence evidence, Activity trigger) {
    Burst burst =
        new Burst(
            stage.measure(),
            reach.amount(),
            stage.threshold(),
            stage.timespanMillis(),
            evidence.eventIds(reach));
    String why = BurstWords.why(burst, reach.tookMillis(), stage.group().whose());
    return new Fired(burst, why, evidence.activities(reach, trigger));
  }

  private static boolean countsOnce(Stage.Kind kind) {
    return kind == Stage.Kind.EVENT_COUNT || kind == Stage.Kind.VALUE_SUM;
  }

  private static long[] keys(Stage stage, Activity activity) {
    return switch (stage.kind()) {
      case EVENT_COUNT, VALUE_SUM -> new long[] {Hash64.of(activity.act() + stage.source())};
      case VALUE_COUNT -> stage.values().stream().mapToLong(Hash64::of).toArray();
      case TEMPORAL -> new long[] {stage.part()};
      case STEP -> throw new IllegalArgumentException("a step of a sequence is not counted");
    };
  }

  private static long amount(Stage stage) {
    return stage.kind() == Stage.Kind.VALUE_SUM ? stage.amount() : 1;
  }

  private static Entries bounded(Entries entries, Stage stage) {
    return switch (stage.kind()) {
      case VALUE_SUM -> entries.coalesced(stage.timespanMillis());
      case TEMPORAL -> entries.latest(stage.parts());
      default -> entries.latest(Math.toIntExact(stage.threshold()));
    };
  }
}
