package io.cordon.policy.window;

import io.cordon.model.Activity;
import io.cordon.model.ActivityFixtures;
import io.cordon.policy.signal.Group;
import io.cordon.policy.signal.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stages and the activities that come to them, by the second. */
final class Stages {
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Group ANA = new Group("ana", "by ana", null);

  private Stages() {}

  static Stage events(long threshold, Duration timespan) {
    return stage(Stage.Kind.EVENT_COUNT, threshold, timespan, 0, List.of(), 0);
  }

  static Stage values(long threshold, Duration timespan, String... values) {
    return stage(Stage.Kind.VALUE_COUNT, threshold, timespan, 0, List.of(values), 0);
  }

  static Stage sum(long threshold, Duration timespan, long amount) {
    return stage(Stage.Kind.VALUE_SUM, threshold, timespan, 0, List.of(), amount);
  }

  static Stage part(int part, long threshold, Duration timespan) {
    return stage(Stage.Kind.TEMPORAL, threshold, timespan, part, List.of(), 0);
  }

  private static Stage stage(
      Stage.Kind kind, long threshold, Duration timespan, int part, List<String> values, long sum) {
    return new Stage(
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
    Window window;
    Fired fired;

    /** Whether it fires. */
    boolean show(Stage stage, Activity activity) {
      Observation seen = Sliding.observe(window, stage, activity, List.of(activity.id()));
      window = seen.after();
      fired = seen.fired() == null ? fired : seen.fired();
      return seen.fired() != null;
    }
  }
}
