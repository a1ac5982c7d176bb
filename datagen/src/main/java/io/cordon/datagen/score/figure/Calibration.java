package io.cordon.datagen.score.figure;

import java.util.List;

/**
 * Whether the p-values of one detector mean what they say, by its benign alerts.
 *
 * @param detector the policy or method; {@code all} for all together
 * @param pValues how many were seen
 * @param largest the largest of them: nothing is known of larger ones
 * @param censored whether user-days are missing, because nothing was emitted for them: then ratios
 *     are lower bounds, and the distance is that of emitted p-values only
 * @param exceedances at 1e-2, 1e-3 and 1e-4
 * @param kolmogorovSmirnov distance of p-values, as a share of the largest, from uniform ones; NaN
 *     when they are few or discrete, where it means nothing
 */
public record Calibration(
    String detector,
    int pValues,
    double largest,
    boolean censored,
    List<Exceedance> exceedances,
    double kolmogorovSmirnov) {
  /** The detector of the row about all detectors together. */
  public static final String ALL = "all";
}
