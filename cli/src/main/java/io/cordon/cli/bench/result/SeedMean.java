package io.cordon.cli.bench.result;

import java.util.List;
import java.util.Locale;

/**
 * The mean of one figure over seeds, with the 95 % confidence interval by Student's t distribution;
 * for a figure from 0 to 1, the interval is cut there.
 *
 * @param seeds number of seeds; seeds without the figure (NaN) are left out
 * @param mean NaN without seeds
 * @param low NaN with fewer than two seeds
 * @param high NaN with fewer than two seeds
 */
public record SeedMean(int seeds, double mean, double low, double high) {
  /** Two-sided 95 % quantiles for 1 to 30 degrees of freedom. */
  private static final double[] QUANTILES = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
  };

  /** Of a share, from 0 to 1. */
  public static SeedMean ofShares(List<Double> shares) {
    SeedMean free = of(shares);
    return new SeedMean(free.seeds, free.mean, Math.max(0, free.low), Math.min(1, free.high));
  }

  /** Of any figure. */
  public static SeedMean of(List<Double> figures) {
    double[] values = figures.stream().mapToDouble(f -> f).filter(f -> !Double.isNaN(f)).toArray();
    int n = values.length;
    if (n == 0) {
      return new SeedMean(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / n;
    if (n == 1) {
      return new SeedMean(1, mean, Double.NaN, Double.NaN);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = quantile(n - 1) * StrictMath.sqrt(squares / (n - 1) / n);
    return new SeedMean(n, mean, mean - half, mean + half);
  }

  /**
   * Beyond the table the quantile exceeds that of the normal distribution by about 2.4 / degrees.
   */
  private static double quantile(int degrees) {
    return degrees <= QUANTILES.length ? QUANTILES[degrees - 1] : 1.96 + 2.4 / degrees;
  }

  /** For example {@code .62 (.55-.69)}; without an interval {@code .62}; - without a mean. */
  public String text() {
    if (Double.isNaN(mean)) {
      return "-";
    }
    return Double.isNaN(low)
        ? share(mean)
        : share(mean) + " (" + share(low) + "-" + share(high) + ")";
  }

  /** A share with two digits: {@code .05}, {@code 1.00}; - for none. */
  public static String share(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String digits = String.format(Locale.ROOT, "%.2f", value);
    return digits.startsWith("0.") ? digits.substring(1) : digits;
  }
}
