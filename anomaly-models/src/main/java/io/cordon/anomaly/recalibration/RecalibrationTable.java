package io.cordon.anomaly.recalibration;

/**
 * What a detector's surprise is really worth: s = -log<sub>10</sub> of how often it gives at least
 * this one. Below the 99 % quantile that is counted; above, the excess over the quantile is taken
 * to be exponential with its mean, as in the peaks-over-threshold method (Siffer et al., KDD 2017)
 * with shape 0.
 *
 * <p>Until much was seen, the detector is believed: its own p-values count like {@value
 * #PRIOR_VALUES} values, its tail like {@value #PRIOR_EXCEEDANCES} exceedances. To look up costs
 * about 10 ns.
 */
public final class RecalibrationTable {
  private static final double PRIOR_VALUES = 100;
  private static final double PRIOR_EXCEEDANCES = 10;

  /** The mean excess of calibrated surprises: their tail loses a power of ten for each 1. */
  private static final double CALIBRATED_EXCESS = 1 / Math.log(10);

  private static final double TAIL = 0.01;

  /** By the lower edge of each bin. */
  private final double[] calibrated;

  private final int firstOfTail;
  private final double meanExcess;

  private RecalibrationTable(double[] calibrated, int firstOfTail, double meanExcess) {
    this.calibrated = calibrated;
    this.firstOfTail = firstOfTail;
    this.meanExcess = meanExcess;
  }

  /** Nothing was seen yet: every surprise is worth itself. */
  public static RecalibrationTable unknown() {
    return of(new double[TailHistogram.BINS + 1], 0);
  }

  /**
   * @param above the weight of all values from the lower edge of each bin on
   * @param beyond the weighted excess over the last edge
   */
  static RecalibrationTable of(double[] above, double beyond) {
    double[] chances = new double[above.length];
    double all = above[0] + PRIOR_VALUES;
    for (int bin = 0; bin < above.length; bin++) {
      double believed = PRIOR_VALUES * Math.pow(10, -edge(bin));
      chances[bin] = (above[bin] + believed) / all;
    }
    int first = 0;
    while (first < above.length - 1 && chances[first] > TAIL) {
      first++;
    }
    double[] calibrated = new double[first + 1];
    for (int bin = 0; bin <= first; bin++) {
      calibrated[bin] = -Math.log10(chances[bin]);
    }
    return new RecalibrationTable(calibrated, first, meanExcess(above, first, beyond));
  }

  /** The integral of what is above: each bin's values lie evenly in it. */
  private static double meanExcess(double[] above, int first, double beyond) {
    double sum = beyond;
    for (int bin = first; bin < above.length - 1; bin++) {
      sum += TailHistogram.BIN_WIDTH * (above[bin] + above[bin + 1]) / 2;
    }
    return (sum + PRIOR_EXCEEDANCES * CALIBRATED_EXCESS) / (above[first] + PRIOR_EXCEEDANCES);
  }

  private static double edge(int bin) {
    return bin * TailHistogram.BIN_WIDTH;
  }

  /**
   * The recalibrated surprise; it grows with the surprise.
   *
   * @param surprise -log<sub>10</sub> of the detector's p-value; at least 0
   */
  public double calibrated(double surprise) {
    double bins = surprise / TailHistogram.BIN_WIDTH;
    if (bins >= firstOfTail) {
      double excess = surprise - edge(firstOfTail);
      return calibrated[firstOfTail] + CALIBRATED_EXCESS * excess / meanExcess;
    }
    int bin = (int) bins;
    return calibrated[bin] + (bins - bin) * (calibrated[bin + 1] - calibrated[bin]);
  }
}
