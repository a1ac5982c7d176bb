package io.cordon.anomaly.count;

/**
 * What peers know of a rate: where a person's own history begins.
 *
 * @param mean events a window
 * @param dispersion how much more windows differ than by chance: variance is mean + dispersion ·
 *     mean²
 */
public record RatePrior(double mean, double dispersion) {
  /** Of a rate that nobody has observed yet: a few, very uncertain. */
  public static final RatePrior UNKNOWN = new RatePrior(3, 1);

  public RatePrior {
    if (!(mean > 0 && dispersion >= 0 && mean + dispersion < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("No rate: " + mean + ", " + dispersion);
    }
  }
}
