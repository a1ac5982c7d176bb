package io.cordon.anomaly.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How rarely a statistic of any scale is at least this large: s = -log<sub>10</sub> of its upper
 * tail. A histogram whose bins are {@value #BINS_PER_OCTAVE} to the octave, from {@value #LEAST} to
 * {@value #LARGEST}, in which older values fade; 1.7 KB. To look up or to add costs about 200 ns.
 *
 * <p>Below the 98 % quantile u the tail is counted. Above, the excess over u has a generalised
 * Pareto distribution (peaks over threshold; Siffer et al., KDD 2017), fitted by moments to what
 * lies above u. Its shape is drawn towards {@value #PRIOR_SHAPE}, and stays in [-0.1, 0.5].
 *
 * <p>{@link TailHistogram} is for values that are p-values already, and believes them at first;
 * this one takes a bare statistic. It is changed in place.
 */
public final class StatisticTail {
  static final int BINS_PER_OCTAVE = 6;

  /** Below it a value counts as 0. */
  static final double LEAST = 1e-4;

  /** Above it all values are one. */
  static final double LARGEST = 1e6;

  /** Log<sub>10</sub> of the rarest that anything can be called. */
  public static final double MOST_SURPRISE = 30;

  static final double PRIOR_SHAPE = 0.15;
  private static final double TAIL = 0.02;
  private static final double LEAST_SHAPE = -0.1;
  private static final double MOST_SHAPE = 0.5;

  /** The prior shape counts like so many exceedances. */
  private static final double SHAPE_EXCEEDANCES = 20;

  private static final double BINS_PER_E_FOLD = BINS_PER_OCTAVE / Math.log(2);

  /** Bin 0 is for what counts as 0. */
  private static final int BINS = 1 + bin(LARGEST);

  /** Weights grow instead of fading; before they overflow, all are made smaller. */
  private static final double LARGEST_WEIGHT = 1e100;

  private static final double[] EDGES = edges();

  private final double growth;
  private final double priorExcess;
  private final double[] weights = new double[BINS];
  private double total;
  private double weight = 1;

  /** Where the tail begins, until a value is added; null where it has to be looked for. */
  private Tail tail;

  /** The bins of the tail: the first, what is in them, and its first two moments. */
  private record Tail(int first, double above, double sum, double squares) {}

  /**
   * @param halfLife after so many values a value counts half
   * @param priorExcess the mean excess to expect before any was seen; with n of them it counts like
   *     1 / (n + 1)
   */
  public StatisticTail(double halfLife, double priorExcess) {
    if (!(halfLife >= 1 && priorExcess > 0)) {
      throw new IllegalArgumentException("No tail: " + halfLife + ", " + priorExcess);
    }
    this.growth = Math.pow(2, 1 / halfLife);
    this.priorExcess = priorExcess;
  }

  private static double[] edges() {
    double[] edges = new double[BINS + 1];
    for (int bin = 1; bin <= BINS; bin++) {
      edges[bin] = LEAST * Math.exp((bin - 1) / BINS_PER_E_FOLD);
    }
    return edges;
  }

  private static int bin(double value) {
    return value < LEAST ? 0 : 1 + (int) (Math.log(value / LEAST) * BINS_PER_E_FOLD);
  }

  /** Adds a value; at least 0, and no NaN. */
  public void add(double value) {
    tail = null;
    weights[bin(checked(value))] += weight;
    total += weight;
    weight *= growth;
    if (weight > LARGEST_WEIGHT) {
      scale(1 / weight);
    }
  }

  private static double checked(double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("Not a statistic: " + value);
    }
    return Math.min(LARGEST, value);
  }

  /** How many values it knows, where older ones count less. */
  public double known() {
    return total / weight;
  }

  /** Exactly: what is read goes on as this would. Ten bytes for each bin that is not empty. */
  public void write(DataOutput out) throws IOException {
    out.writeDouble(weight);
    out.writeDouble(total);
    StoredBins.write(weights, out);
  }

  /**
   * What {@link #write} wrote.
   *
   * @param halfLife as of the one written, as is {@code priorExcess}
   */
  public static StatisticTail read(double halfLife, double priorExcess, DataInput in)
      throws IOException {
    StatisticTail tail = new StatisticTail(halfLife, priorExcess);
    tail.weight = StoredBins.weight(in);
    tail.total = StoredBins.weight(in);
    StoredBins.read(tail.weights, in);
    return tail;
  }

  private void scale(double factor) {
    for (int bin = 0; bin < BINS; bin++) {
      weights[bin] *= factor;
    }
    total *= factor;
    weight *= factor;
  }

  /**
   * The surprise at a value that is not added yet, from 0 to {@value #MOST_SURPRISE}; it grows with
   * the value.
   *
   * @param value at least 0, and no NaN
   */
  public double surprise(double value) {
    double checked = checked(value);
    int bin = bin(checked);
    if (bin == 0) {
      return 0;
    }
    if (tail == null) {
      tail = tail();
    }
    if (bin < tail.first) {
      return surpriseOf(counted(tail.above, tail.first, bin, checked), 0);
    }
    return surpriseOf(tail.above, excessTail(checked - EDGES[tail.first], tail));
  }

  private Tail tail() {
    double above = 0;
    double sum = 0;
    double squares = 0;
    int first = BINS;
    while (first > 1 && above + weights[first - 1] <= TAIL * total) {
      first--;
      double middle = (EDGES[first] + EDGES[first + 1]) / 2;
      above += weights[first];
      sum += weights[first] * middle;
      squares += weights[first] * middle * middle;
    }
    return new Tail(first, above, sum, squares);
  }

  /** What lies above a value below the threshold: values lie evenly in a bin. */
  private double counted(double aboveThreshold, int first, int bin, double value) {
    double above = aboveThreshold;
    for (int higher = first - 1; higher > bin; higher--) {
      above += weights[higher];
    }
    double share = (EDGES[bin + 1] - value) / (EDGES[bin + 1] - EDGES[bin]);
    return above + weights[bin] * Math.min(1, Math.max(0, share));
  }

  /** The value itself counts as seen, so that nothing new is impossible. */
  private double surpriseOf(double above, double logExcessTail) {
    double logChance = Math.log((above + weight) / (total + weight)) + logExcessTail;
    return Math.min(MOST_SURPRISE, Math.max(0, -logChance / Math.log(10)));
  }

  /** Log of the chance of an excess at least this large, given that there is one. */
  private double excessTail(double excess, Tail of) {
    double exceedances = of.above / weight;
    double average = of.above == 0 ? 0 : of.sum / of.above;
    double mean = of.above == 0 ? 0 : average - EDGES[of.first];
    double variance = of.above == 0 ? 0 : of.squares / of.above - average * average;
    double fitted = variance > 0 ? (1 - mean * mean / variance) / 2 : LEAST_SHAPE;
    double shape =
        (exceedances * Math.max(LEAST_SHAPE, fitted) + SHAPE_EXCEEDANCES * PRIOR_SHAPE)
            / (exceedances + SHAPE_EXCEEDANCES);
    shape = Math.min(MOST_SHAPE, shape);
    double priorWeight = 1 / (exceedances + 1);
    double expected =
        (exceedances * mean + priorWeight * priorExcess) / (exceedances + priorWeight);
    double scale = expected * (1 - shape);
    if (Math.abs(shape) < 1e-6) {
      return -excess / scale;
    }
    double base = 1 + shape * excess / scale;
    return base <= 0 ? Double.NEGATIVE_INFINITY : -Math.log(base) / shape;
  }
}
