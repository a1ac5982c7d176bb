package io.cordon.datagen.random;

/**
 * Ranks from 0 on, the k-th with a weight of about k to the power of minus the exponent, by the
 * inverse of the continuous law.
 */
public final class Zipf {
  private final int ranks;
  private final double power;
  private final double reach;

  /** A law for so many ranks. */
  public Zipf(int ranks, double exponent) {
    this.ranks = ranks;
    this.power = 1 - exponent;
    this.reach = StrictMath.pow(ranks + 1, power) - 1;
  }

  /**
   * The rank of a throw.
   *
   * @param uniform from 0 to below 1
   */
  int rank(double uniform) {
    double rank = StrictMath.pow(1 + uniform * reach, 1 / power);
    return Math.min(ranks, (int) rank) - 1;
  }
}
