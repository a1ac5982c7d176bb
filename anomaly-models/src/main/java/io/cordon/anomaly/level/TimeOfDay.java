package io.cordon.anomaly.level;

/**
 * The usual value at a time of day: a fading mean for each of the {@value #SLOTS} hours, and how
 * far values lie from it. Changed in place; 0.6 KB.
 */
final class TimeOfDay {
  static final int SLOTS = 24;
  static final int SECONDS = 86_400;

  private final FadingMoments[] slots = new FadingMoments[SLOTS];
  private final FadingMoments residuals;

  /**
   * @param span of values, over all hours together
   */
  TimeOfDay(double span) {
    for (int slot = 0; slot < SLOTS; slot++) {
      slots[slot] = new FadingMoments(span / SLOTS);
    }
    residuals = new FadingMoments(span);
  }

  private FadingMoments slot(int secondOfDay) {
    if (secondOfDay < 0 || secondOfDay >= SECONDS) {
      throw new IllegalArgumentException("No second of a day: " + secondOfDay);
    }
    return slots[secondOfDay / (SECONDS / SLOTS)];
  }

  /** The distance from the usual value, in usual distances; 0 in an hour that was not seen yet. */
  double distance(int secondOfDay, double value) {
    FadingMoments slot = slot(secondOfDay);
    if (slot.isEmpty()) {
      return 0;
    }
    double usual = Math.hypot(residuals.mean(), residuals.deviation());
    return Distance.of(value - slot.mean(), usual, value);
  }

  void add(int secondOfDay, double value) {
    FadingMoments slot = slot(secondOfDay);
    if (!slot.isEmpty()) {
      residuals.add(value - slot.mean());
    }
    slot.add(value);
  }
}
