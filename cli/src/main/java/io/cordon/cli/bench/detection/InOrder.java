package io.cordon.cli.bench.detection;

import io.cordon.model.activity.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts activities that are almost in order of event time into that order: an act of several rows
 * comes seconds after its time, when all rows had time to come.
 */
final class InOrder {
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final PriorityQueue<Activity> held =
      new PriorityQueue<>(Comparator.comparing(Activity::time).thenComparing(Activity::id));
  private final Consumer<Activity> out;

  InOrder(Consumer<Activity> out) {
    this.out = out;
  }

  void add(Activity activity) {
    held.add(activity);
    Instant complete = activity.time().minus(HOLD);
    while (held.peek().time().isBefore(complete)) {
      out.accept(held.remove());
    }
  }

  /** Passes on the rest. */
  void finish() {
    while (!held.isEmpty()) {
      out.accept(held.remove());
    }
  }
}
