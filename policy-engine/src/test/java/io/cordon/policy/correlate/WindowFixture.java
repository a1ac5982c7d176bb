package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.policy.Aggregation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Contributions to a window of Ana's, and activities by the second. */
final class WindowFixture {
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Group ANA = new Group("ana", "by ana", null);

  private WindowFixture() {}

  static Contribution event(long threshold, Duration timespan) {
    return contribution(Aggregation.EVENT_COUNT, threshold, timespan, 0, List.of(), 0);
  }

  static Contribution values(long threshold, Duration timespan, String... values) {
    return contribution(Aggregation.VALUE_COUNT, threshold, timespan, 0, List.of(values), 0);
  }

  static Contribution sum(long threshold, Duration timespan, long amount) {
    return contribution(Aggregation.VALUE_SUM, threshold, timespan, 0, List.of(), amount);
  }

  /** An activity that matches one of three inputs. */
  static Contribution input(int index, long threshold, Duration timespan) {
    return contribution(Aggregation.TEMPORAL, threshold, timespan, index, List.of(), 0);
  }

  private static Contribution contribution(
      Aggregation aggregation,
      long threshold,
      Duration timespan,
      int index,
      List<String> values,
      long amount) {
    WindowSpec window =
        new WindowSpec("0", aggregation, 1, 3, timespan.toMillis(), threshold, "downloads");
    WindowInput input = new WindowInput(window, index, values, amount);
    return new Contribution(null, 0, ANA, "", input, List.of(), null);
  }

  /** The same for an activity that completed a burst of an inner correlation. */
  static Contribution ofBurst(String source, Contribution contribution) {
    return new Contribution(
        null, 0, contribution.group(), source, contribution.input(), List.of(), null);
  }

  /** The activity at that second; its id is {@code e} and the number. */
  static Activity at(long second) {
    return at(second, "e" + second);
  }

  static Activity at(long second, String id) {
    Instant time = START.plusSeconds(second);
    return ActivityFixtures.download().id(id).at(time.toString()).build();
  }

  /** A window under test. */
  static final class Window {
    /** Null before the first activity. */
    SlidingWindow state;

    /** The latest firing; null before the first. */
    Firing lastFiring;

    /** Adds an activity; returns whether the window fires. */
    boolean add(Contribution contribution, Activity activity) {
      if (state == null) {
        state = new SlidingWindow(contribution.window().timespanMillis());
      }
      Firing firing = state.observe(contribution, activity, List.of(activity.id())).firing();
      lastFiring = firing == null ? lastFiring : firing;
      return firing != null;
    }
  }
}
