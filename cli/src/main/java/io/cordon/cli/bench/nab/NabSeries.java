package io.cordon.cli.bench.nab;

import java.util.List;

/** One data file of NAB: times and values, row by row. */
final class NabSeries {
  private final String name;
  private final long[] times;
  private final double[] values;

  /**
   * @param name the path below {@code data/}, with slashes
   * @param times milliseconds since 1970, as if the file's local times were UTC
   */
  NabSeries(String name, long[] times, double[] values) {
    this.name = name;
    this.times = times;
    this.values = values;
  }

  String name() {
    return name;
  }

  int rows() {
    return values.length;
  }

  double value(int row) {
    return values[row];
  }

  int secondOfDay(int row) {
    return (int) (Math.floorMod(times[row], 86_400_000L) / 1000);
  }

  /** The rows between two times; null when the file has none there. */
  AnomalyWindow window(TimeRange range) {
    int first = firstFrom(range.start(), 0);
    int end = firstFrom(range.end(), first);
    int last = end < rows() && times[end] == range.end() ? end : end - 1;
    return last < first ? null : new AnomalyWindow(first, last);
  }

  /** Where the clock went back, a time has two rows; NAB takes the first. */
  private int firstFrom(long time, int row) {
    int found = row;
    while (found < rows() && times[found] < time) {
      found++;
    }
    return found;
  }

  /** The scores that a model gave, with the windows to find. */
  ScoredSeries scored(double[] scores, List<AnomalyWindow> windows) {
    return new ScoredSeries(name, scores, windows);
  }
}
