package io.cordon.cli.bench.nab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * NAB's score at every threshold: one for all series, and the one that fits a profile best.
 *
 * <pre>
 * raw    sum over windows of the worth of the first detection in it, -missed without any,
 *        plus false positive · sum over detections outside of their (negative) worth
 * score  100 (raw + W missed) / (W + W missed)       W windows; 0 for no detection, 100 for perfect
 * </pre>
 *
 * Windows that lie in the probation of their series do not count.
 */
final class ThresholdSweep {
  private static final int ALL = -1;

  /**
   * A row behind the probation of its series.
   *
   * @param window over all series; -1 for none
   */
  private record Row(double score, int series, int window, double worth) {}

  private final List<Row> rows = new ArrayList<>();

  /** Which series a window is of. */
  private final List<Integer> seriesOfWindow = new ArrayList<>();

  private final int seriesCount;

  /** The scores in descending order, each once; before the first, nothing is detected. */
  private final double[] thresholds;

  ThresholdSweep(List<ScoredSeries> series) {
    seriesCount = series.size();
    for (int number = 0; number < seriesCount; number++) {
      addRows(series.get(number), number);
    }
    rows.sort(Comparator.comparingDouble(Row::score).reversed());
    thresholds = rows.stream().mapToDouble(Row::score).distinct().toArray();
  }

  private void addRows(ScoredSeries series, int number) {
    int[] windows = new int[series.windows().size()];
    Arrays.fill(windows, -1);
    for (int i = ScoredSeries.probationRows(series.rows()); i < series.rows(); i++) {
      int window = series.windowOf(i);
      if (window >= 0 && windows[window] < 0) {
        windows[window] = seriesOfWindow.size();
        seriesOfWindow.add(number);
      }
      rows.add(
          new Row(series.score(i), number, window < 0 ? -1 : windows[window], series.worth(i)));
    }
  }

  /** The windows that can be found. */
  int windows() {
    return seriesOfWindow.size();
  }

  /** The best threshold and what it finds; there must be a window. */
  SweepResult best(NabProfile profile) {
    double[] raw = raw(profile, ALL);
    int best = highest(raw, new double[raw.length]);
    double onOthers = 0;
    for (int series = 0; series < seriesCount; series++) {
      double[] own = raw(profile, series);
      onOthers += own[highest(raw, own)];
    }
    return new SweepResult(
        profile,
        score(profile, raw[best]),
        best == 0 ? Double.POSITIVE_INFINITY : thresholds[best - 1],
        found(best),
        falsePositives(best),
        score(profile, onOthers));
  }

  private double score(NabProfile profile, double raw) {
    double missed = windows() * profile.missed();
    return 100 * (raw + missed) / (windows() + missed);
  }

  /** The raw sum with the first 0, 1, 2, … thresholds reached, of one series or of all. */
  private double[] raw(NabProfile profile, int series) {
    double[] ofWindows = new double[windows()];
    Arrays.fill(ofWindows, -profile.missed());
    double[] raw = new double[thresholds.length + 1];
    double sum = 0;
    for (int ofWindow : seriesOfWindow) {
      sum -= series == ALL || ofWindow == series ? profile.missed() : 0;
    }
    raw[0] = sum;
    int next = 0;
    for (int threshold = 0; threshold < thresholds.length; threshold++) {
      for (; next < rows.size() && rows.get(next).score() >= thresholds[threshold]; next++) {
        Row row = rows.get(next);
        if (series != ALL && row.series() != series) {
          continue;
        }
        if (row.window() < 0) {
          sum += profile.falsePositive() * row.worth();
        } else if (row.worth() > ofWindows[row.window()]) {
          sum += row.worth() - ofWindows[row.window()];
          ofWindows[row.window()] = row.worth();
        }
      }
      raw[threshold + 1] = sum;
    }
    return raw;
  }

  /** Where the sum of all but these is highest; the highest threshold of several. */
  private static int highest(double[] raw, double[] without) {
    int highest = 0;
    for (int i = 1; i < raw.length; i++) {
      if (raw[i] - without[i] > raw[highest] - without[highest]) {
        highest = i;
      }
    }
    return highest;
  }

  private long found(int reached) {
    return detections(reached).stream()
        .mapToInt(Row::window)
        .filter(w -> w >= 0)
        .distinct()
        .count();
  }

  private long falsePositives(int reached) {
    return detections(reached).stream().filter(row -> row.window() < 0).count();
  }

  private List<Row> detections(int reached) {
    return reached == 0
        ? List.of()
        : rows.stream().takeWhile(row -> row.score() >= thresholds[reached - 1]).toList();
  }
}
