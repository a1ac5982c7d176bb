package io.cordon.anomaly.level;

/**
 * How much calmer a series is than it was: its mean absolute change from value to value over a long
 * span, divided by that over a short one. A line that goes flat lets it grow by 1 / (1 - rate) with
 * each value. Changed in place.
 */
final class Unrest {
  private final FadingMoments usual;
  private final FadingMoments recent;
  private double last;
  private boolean hasLast;

  /**
   * @param longSpan of values
   * @param shortSpan of values
   */
  Unrest(double longSpan, double shortSpan) {
    usual = new FadingMoments(longSpan);
    recent = new FadingMoments(shortSpan);
  }

  /** The ratio after a value, with which the state then goes on; 0 while nothing ever changed. */
  double add(double value) {
    if (hasLast) {
      double change = Math.abs(value - last);
      recent.add(change);
      usual.add(change);
    }
    last = value;
    hasLast = true;
    return Distance.of(usual.mean(), recent.mean(), 0);
  }
}
