package io.cordon.cli.bench.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The windows of one program, one for each repetition, in their order. */
public final class Repetitions {
  private final List<CostWindow> windows = new ArrayList<>();

  public void add(CostWindow window) {
    windows.add(window);
  }

  public List<CostWindow> windows() {
    return List.copyOf(windows);
  }

  /** The median of a figure over all repetitions. */
  public double median(ToDoubleFunction<CostWindow> figure) {
    return median(windows.stream().mapToDouble(figure).toArray());
  }

  /**
   * The median over repetitions of another program's cost divided by this one's: 0.5 when this one
   * costs twice as much. Both were measured one after the other, so that what disturbs the machine
   * disturbs both.
   */
  public double ratio(Repetitions other, ToDoubleFunction<CostWindow> cost) {
    int pairs = Math.min(windows.size(), other.windows.size());
    return median(
        IntStream.range(0, pairs)
            .mapToDouble(
                i -> cost.applyAsDouble(other.windows.get(i)) / cost.applyAsDouble(windows.get(i)))
            .toArray());
  }

  /** Of an even number, the mean of the two in the middle; NaN of none. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
