package io.cordon.cli.bench.nab;

import java.util.List;

/** The scores of a series, and what each row is worth if it is a detection. */
final class ScoredSeries {
  private static final double PROBATION_SHARE = 0.15;
  private static final double MOST_PROBATION_ROWS = PROBATION_SHARE * 5_000;

  /** From so many widths of a window behind it, a false positive is as bad as any. */
  private static final double FAR = 3;

  private final String name;
  private final double[] scores;
  private final List<AnomalyWindow> windows;

  /**
   * @param scores of all rows
   * @param windows in order, without overlap
   */
  ScoredSeries(String name, double[] scores, List<AnomalyWindow> windows) {
    this.name = name;
    this.scores = scores;
    this.windows = List.copyOf(windows);
  }

  /** The first rows of a series, in which nothing counts: 15 %, at most 750. */
  static int probationRows(int rows) {
    return (int) Math.min(Math.floor(PROBATION_SHARE * rows), MOST_PROBATION_ROWS);
  }

  String name() {
    return name;
  }

  int rows() {
    return scores.length;
  }

  double score(int row) {
    return scores[row];
  }

  List<AnomalyWindow> windows() {
    return windows;
  }

  /**
   * What a detection at a row is worth. In a window from 1 at its first row to almost 0 at its
   * last; outside -1, and just behind a window less than that, as it may be a late detection. Of
   * several in a window the first counts.
   *
   * <p>With S(x) = 2 / (1 + e<sup>5x</sup>) - 1, and w the rows of the window: S(-(last - row + 1)
   * / w) / S(-1) within, S((row - last) / (w - 1)) behind it. Source: Lavin and Ahmad, ICMLA 2015,
   * and how NAB's own sweep over thresholds numbers the rows.
   */
  double worth(int row) {
    AnomalyWindow before = null;
    for (AnomalyWindow window : windows) {
      if (window.contains(row)) {
        return sigmoid(-(window.last() - row + 1.0) / window.rows()) / sigmoid(-1);
      }
      before = window.last() < row ? window : before;
    }
    double behind =
        before == null ? FAR : (row - before.last()) / Math.max(1e-9, before.rows() - 1.0);
    return behind >= FAR ? -1 : sigmoid(behind);
  }

  private static double sigmoid(double position) {
    return 2 / (1 + Math.exp(5 * position)) - 1;
  }

  /** The window that a row is in; -1 for none. */
  int windowOf(int row) {
    for (int window = 0; window < windows.size(); window++) {
      if (windows.get(window).contains(row)) {
        return window;
      }
    }
    return -1;
  }
}
