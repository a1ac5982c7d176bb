package io.cordon.cli.bench.throughput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The windows of one program, one for each repetition, in their order. */
final class Repetitions {
  private final List<Window> windows = new ArrayList<>();

  void add(Window window) {
    windows.add(window);
  }

  List<Window> windows() {
    return List.copyOf(windows);
  }

  boolean isEmpty() {
    return windows.isEmpty();
  }

  double median(ToDoubleFunction<Window> figure) {
    return median(windows.stream().mapToDouble(figure).toArray());
  }

  /**
   * The median over repetitions of another program's cost divided by this one's: 0.5 when this one
   * costs twice as much. Both were measured one after the other, so that what disturbs the machine
   * disturbs both.
   */
  double ratio(Repetitions other, ToDoubleFunction<Window> cost) {
    int pairs = Math.min(windows.size(), other.windows.size());
    return median(
        IntStream.range(0, pairs)
            .mapToDouble(
                i -> cost.applyAsDouble(other.windows.get(i)) / cost.applyAsDouble(windows.get(i)))
            .toArray());
  }

  /** Of an even number, the mean of the two in the middle; NaN of none. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
