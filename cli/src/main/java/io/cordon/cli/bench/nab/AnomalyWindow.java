package io.cordon.cli.bench.nab;

/**
 * The rows of a series in which a detection of one anomaly is right.
 *
 * @param first row, from 0
 * @param last row, within the window too
 */
record AnomalyWindow(int first, int last) {
  int rows() {
    return last - first + 1;
  }

  boolean contains(int row) {
    return first <= row && row <= last;
  }
}
