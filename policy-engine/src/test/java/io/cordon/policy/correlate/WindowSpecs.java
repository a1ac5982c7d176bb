package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stages and the activities that come to them, by the second. */
final class WindowSpecs {
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Group ANA = new Group("ana", "by ana", null);

  private WindowSpecs() {}

  static WindowSpec events(long threshold, Duration timespan) {
    return stage(WindowSpec.Kind.EVENT_COUNT, threshold, timespan, 0, List.of(), 0);
  }

  static WindowSpec values(long threshold, Duration timespan, String... values) {
    return stage(WindowSpec.Kind.VALUE_COUNT, threshold, timespan, 0, List.of(values), 0);
  }

  static WindowSpec sum(long threshold, Duration timespan, long amount) {
    return stage(WindowSpec.Kind.VALUE_SUM, threshold, timespan, 0, List.of(), amount);
  }

  static WindowSpec part(int part, long threshold, Duration timespan) {
    return stage(WindowSpec.Kind.TEMPORAL, threshold, timespan, part, List.of(), 0);
  }

  private static WindowSpec stage(
      WindowSpec.Kind kind,
      long threshold,
      Duration timespan,
      int part,
      List<String> values,
      long sum) {
    return new WindowSpec(
        "0",
        kind,
        1,
        List.of(ANA),
        "",
        part,
        3,
        timespan.toMillis(),
        threshold,
        values,
        sum,
        "downloads");
  }

  /** The activity of that second; its id is {@code e} and the number. */
  static Activity at(long second) {
    return at(second, "e" + second);
  }

  static Activity at(long second, String id) {
    Instant time = START.plusSeconds(second);
    return ActivityFixtures.download().id(id).at(time.toString()).build();
  }

  /** A window and what it has fired. */
  static final class Shown {
    WindowState window;
    Firing fired;

    /** Whether it fires. */
    boolean show(WindowSpec stage, Activity activity) {
      WindowUpdate seen = SlidingWindows.observe(window, stage, activity, List.of(activity.id()));
      window = seen.after();
      fired = seen.fired() == null ? fired : seen.fired();
      return seen.fired() != null;
    }
  }
}
