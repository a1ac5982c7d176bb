package io.cordon.anomaly.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a detector's surprise is really worth: s = -log<sub>10</sub> of how often it gives at least
 * this one. Below the 99 % quantile that is counted; above, the excess over the quantile follows a
 * generalised Pareto distribution, as in the peaks-over-threshold method (Siffer et al., KDD 2017):
 *
 * <pre>
 * chance of an excess over x    (1 + shape x / scale)^(-1 / shape)
 * shape                         (1 - mean² / variance) / 2, between 0 and .5, drawn to .2
 * scale                         mean (1 - shape)
 * </pre>
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

  /** Drawn to by as many exceedances as {@link #PRIOR_EXCEEDANCES}. */
  private static final double PRIOR_SHAPE = 0.2;

  private static final double MOST_SHAPE = 0.5;
  private static final double LEAST_SHAPE = 0.01;
  private static final double TAIL = 0.01;

  /** By bin: what the detector's own p-values count. */
  private static final double[] BELIEVED = believed();

  /** By the lower edge of each bin. */
  private final double[] calibrated;

  private final int firstOfTail;
  private final double shape;
  private final double scale;

  private RecalibrationTable(double[] calibrated, int firstOfTail, double shape, double scale) {
    this.calibrated = calibrated;
    this.firstOfTail = firstOfTail;
    this.shape = shape;
    this.scale = scale;
  }

  /** Nothing was seen yet: every surprise is worth itself, as far as it can be known. */
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
      chances[bin] = (above[bin] + BELIEVED[bin]) / all;
    }
    int first = 0;
    while (first < above.length - 1 && chances[first] > TAIL) {
      first++;
    }
    double[] calibrated = new double[first + 1];
    for (int bin = 0; bin <= first; bin++) {
      calibrated[bin] = -Math.log10(chances[bin]);
    }
    return tail(above, first, beyond, calibrated);
  }

  private static double[] believed() {
    double[] believed = new double[TailHistogram.BINS + 1];
    for (int bin = 0; bin < believed.length; bin++) {
      believed[bin] = PRIOR_VALUES * Math.pow(10, -edge(bin));
    }
    return believed;
  }

  /** By the moments of the excesses. */
  private static RecalibrationTable tail(
      double[] above, int first, double beyond, double[] calibrated) {
    double sum = 0;
    double squares = 0;
    int last = above.length - 1;
    for (int bin = first; bin < last; bin++) {
      double weight = above[bin] - above[bin + 1];
      double excess = edge(bin - first) + TailHistogram.BIN_WIDTH / 2;
      sum += weight * excess;
      squares += weight * excess * excess;
    }
    if (above[last] > 0) {
      double excess = edge(last - first) + beyond / above[last];
      sum += above[last] * excess;
      squares += above[last] * excess * excess;
    }
    double weight = above[first] + PRIOR_EXCEEDANCES;
    double mean = (sum + PRIOR_EXCEEDANCES * CALIBRATED_EXCESS) / weight;
    double variance = above[first] > 0 ? squares / above[first] - square(sum / above[first]) : 0;
    double ofMoments = variance > 0 ? (1 - square(sum / above[first]) / variance) / 2 : PRIOR_SHAPE;
    double shape =
        (above[first] * Math.max(0, ofMoments) + PRIOR_EXCEEDANCES * PRIOR_SHAPE) / weight;
    double bounded = Math.max(LEAST_SHAPE, Math.min(MOST_SHAPE, shape));
    return new RecalibrationTable(calibrated, first, bounded, mean * (1 - bounded));
  }

  /** Exactly; eight bytes for each bin below the tail. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(firstOfTail);
    for (double each : calibrated) {
      out.writeDouble(each);
    }
    out.writeDouble(shape);
    out.writeDouble(scale);
  }

  /** What {@link #write} wrote. */
  public static RecalibrationTable read(DataInput in) throws IOException {
    int first = in.readUnsignedShort();
    if (first > TailHistogram.BINS) {
      throw new IOException("A table of " + first + " bins; there are " + TailHistogram.BINS);
    }
    double[] calibrated = new double[first + 1];
    for (int bin = 0; bin <= first; bin++) {
      calibrated[bin] = in.readDouble();
    }
    double shape = in.readDouble();
    return new RecalibrationTable(calibrated, first, shape, in.readDouble());
  }

  private static double square(double value) {
    return value * value;
  }

  private static double edge(int bin) {
    return bin * TailHistogram.BIN_WIDTH;
  }

  /**
   * The recalibrated surprise; it never falls while the surprise grows. Below the tail all values
   * of a bin count like its smallest: half of the models give few different values, and between two
   * of them nothing is known.
   *
   * @param surprise -log<sub>10</sub> of the detector's p-value; at least 0
   */
  public double calibrated(double surprise) {
    double bins = surprise / TailHistogram.BIN_WIDTH;
    if (bins >= firstOfTail) {
      double excess = surprise - edge(firstOfTail);
      return calibrated[firstOfTail]
          + Math.log1p(shape * excess / scale) * CALIBRATED_EXCESS / shape;
    }
    return calibrated[(int) bins];
  }
}
