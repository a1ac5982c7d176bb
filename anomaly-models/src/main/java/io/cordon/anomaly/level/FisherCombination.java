package io.cordon.anomaly.level;

/**
 * The p-value of several independent p-values together, after Fisher: of K of them, -ln of their
 * product has a Gamma(K, 1) distribution. Its tail is summed in logarithms, so that nothing
 * underflows:
 *
 * <pre>
 * ln P(X ≥ x) = -x + ln (1 + x + x² / 2! + … + x^(K-1) / (K-1)!)
 * </pre>
 *
 * Source: Fisher, Statistical Methods for Research Workers, 1932; for which alternatives it is the
 * best: Heard and Rubin-Delanchy, Biometrika 2018.
 */
final class FisherCombination {
  private static final double LN_10 = Math.log(10);

  private FisherCombination() {}

  /**
   * -log<sub>10</sub> of the combined p-value.
   *
   * @param sum of the -log<sub>10</sub> of the p-values; at least 0
   * @param count K, how many these are
   */
  static double surprise(double sum, int count) {
    double x = sum * LN_10;
    double term = 1;
    double series = 1;
    for (int i = 1; i < count; i++) {
      term *= x / i;
      series += term;
    }
    return Math.max(0, (x - Math.log(series)) / LN_10);
  }
}
