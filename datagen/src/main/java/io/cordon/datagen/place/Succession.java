package io.cordon.datagen.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that follow one another, each from a day on, for example somebody's computers.
 *
 * @param <T> the values
 */
public final class Succession<T> {

  /** A value, and the first day on which it holds. */
  public record Step<T>(long fromDay, T value) {}

  private final List<Step<T>> steps;

  private Succession(List<Step<T>> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The same value at all times. */
  public static <T> Succession<T> of(T value) {
    return new Succession<>(List.of(new Step<>(Long.MIN_VALUE, value)));
  }

  /** This, and the value from that day on, which is later than all before. */
  public Succession<T> then(long fromDay, T value) {
    if (fromDay <= steps.get(steps.size() - 1).fromDay()) {
      throw new IllegalArgumentException("day " + fromDay + " is not after the last change");
    }
    List<Step<T>> longer = new ArrayList<>(steps);
    longer.add(new Step<>(fromDay, value));
    return new Succession<>(longer);
  }

  /** The value of a day. */
  public T at(long epochDay) {
    int i = steps.size() - 1;
    while (i > 0 && steps.get(i).fromDay() > epochDay) {
      i--;
    }
    return steps.get(i).value();
  }

  /** The value that is followed last. */
  public T last() {
    return steps.get(steps.size() - 1).value();
  }

  /** All values, the earliest first. */
  public List<Step<T>> steps() {
    return steps;
  }

  /** The changes, without the value at the beginning. */
  public List<Step<T>> changes() {
    return steps.subList(1, steps.size());
  }
}
