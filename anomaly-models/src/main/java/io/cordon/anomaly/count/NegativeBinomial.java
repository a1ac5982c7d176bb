package io.cordon.anomaly.count;

/**
 * The negative binomial distribution of a count with a mean and a size: its variance is mean +
 * mean² / size. Chances are natural logarithms, so that one of 10<sup>-1000</sup> is a number like
 * another, and none is ever 0.
 *
 * <p>With q = mean / (mean + size), the chance of at least y is the regularized incomplete beta
 * function I<sub>q</sub>(y, size), which is the chance of exactly y times a continued fraction
 * (Abramowitz and Stegun 26.5.8, evaluated after Lentz). Above the mean that fraction converges
 * within some terms; below, the other tail's does.
 *
 * @param mean greater than 0
 * @param size greater than 0; the smaller, the wider
 */
public record NegativeBinomial(double mean, double size) {
  /** No fraction is longer: at a count of a billion near the mean, it still has five digits. */
  private static final int MOST_TERMS = 100_000;

  private static final double PRECISION = 1e-13;
  private static final double TINY = 1e-290;

  public NegativeBinomial {
    if (!(mean > 0 && size > 0 && mean < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("No distribution has mean " + mean + " and size " + size);
    }
  }

  /** The chance of exactly this count. */
  public double logPmf(long count) {
    return LogGamma.of(count + size)
        - LogGamma.of(size)
        - LogGamma.of(count + 1.0)
        - size * Math.log1p(mean / size)
        + (count == 0 ? 0 : count * logQ());
  }

  /**
   * The upper mid-p-value: the chance of more than this count, and half of that of exactly it; for
   * a random count it is uniform on average. Source: Rubin-Delanchy, Heard and Lawson, JASA 2019.
   */
  public double logUpperMidP(long count) {
    double logPmf = logPmf(count);
    double q = mean / (mean + size);
    if (count > 0 && q < (count + 1) / (count + size + 2)) {
      double upper = fraction(q, (double) count, size);
      return Math.min(0, logPmf + Math.log(upper - 0.5));
    }
    // P(Y <= y) = I_{1-q}(size, y + 1)
    double atMost = q * (size + count) / size * fraction(size / (mean + size), size, count + 1.0);
    double below = Math.exp(logPmf) * (atMost - 0.5);
    return Math.log1p(-Math.min(below, 1 - 1e-16));
  }

  /**
   * The smallest count whose upper mid-p-value is below this: a counter is compared with it, and
   * nothing else is computed for most events.
   *
   * @param logP a natural logarithm below 0
   */
  public long criticalCount(double logP) {
    long high = Math.max(1, (long) Math.ceil(mean));
    while (logUpperMidP(high) >= logP) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (logUpperMidP(middle) < logP) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The smallest count with at least so large a share of all counts up to it.
   *
   * @param share in (0, 1)
   */
  public long quantile(double share) {
    long high = Math.max(1, (long) Math.ceil(mean));
    while (upTo(high) < share) {
      high *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (upTo(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The chance of at most this count. */
  private double upTo(long count) {
    return 1 - Math.exp(logUpperMidP(count)) + Math.exp(logPmf(count)) / 2;
  }

  private double logQ() {
    return -Math.log1p(size / mean);
  }

  /** I<sub>x</sub>(a, b) divided by x<sup>a</sup> (1-x)<sup>b</sup> / (a B(a, b)); at least 1. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double twoM = 2.0 * m;
      double even = m * (b - m) * x / ((a + twoM - 1) * (a + twoM));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + twoM) * (a + twoM + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) < PRECISION) {
        break;
      }
    }
    return Math.max(1, value);
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
