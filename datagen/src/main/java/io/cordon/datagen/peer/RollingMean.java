package io.cordon.datagen.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Mean and deviation of one number over a person's active days among the last ones. */
final class RollingMean {
  private final int days;
  private final Deque<Observed> observed = new ArrayDeque<>();

  private record Observed(long epochDay, double value) {}

  /**
   * @param days how far back it looks from the day that is judged
   */
  RollingMean(int days) {
    this.days = days;
  }

  /** Forgets what is older than the window before this day. */
  void forgetBefore(long epochDay) {
    while (!observed.isEmpty() && observed.peekFirst().epochDay() < epochDay - days) {
      observed.removeFirst();
    }
  }

  void add(long epochDay, double value) {
    observed.addLast(new Observed(epochDay, value));
  }

  int size() {
    return observed.size();
  }

  double mean() {
    return observed.stream().mapToDouble(Observed::value).average().orElse(0);
  }

  /**
   * The sample's standard deviation, at least that of a Poisson count with this mean, and at least
   * 1: a person who did the same every day is not surprising with one more.
   */
  double deviation() {
    double mean = mean();
    double squares = 0;
    for (Observed each : observed) {
      squares += (each.value() - mean) * (each.value() - mean);
    }
    double sample = observed.size() < 2 ? 0 : StrictMath.sqrt(squares / (observed.size() - 1));
    return Math.max(sample, StrictMath.sqrt(Math.max(1, mean)));
  }
}
