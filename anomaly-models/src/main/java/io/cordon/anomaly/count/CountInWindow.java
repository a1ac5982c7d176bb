package io.cordon.anomaly.count;

/**
 * How many in a window.
 *
 * @param exposure how much of an average window it is; greater than 0
 */
public record CountInWindow(long count, double exposure) {
  public CountInWindow {
    if (!(count >= 0 && exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("No window: " + count + ", exposure " + exposure);
    }
  }
}
