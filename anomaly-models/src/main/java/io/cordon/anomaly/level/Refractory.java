package io.cordon.anomaly.level;

/**
 * After a score, scores that are not higher are 0 for a number of rows: what goes on is not said
 * again, whatever the threshold will be. A higher one is said, and the rows count from there.
 * Changed in place.
 */
final class Refractory {
  private final int rows;
  private double highest;
  private int rowsLeft;

  /**
   * @param rows for which lower scores are 0; 0 for none
   */
  Refractory(int rows) {
    this.rows = rows;
  }

  double next(double score) {
    if (rowsLeft > 0 && score <= highest) {
      rowsLeft--;
      return 0;
    }
    highest = score;
    rowsLeft = rows;
    return score;
  }
}
