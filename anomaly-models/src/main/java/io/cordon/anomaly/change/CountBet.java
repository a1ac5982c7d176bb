package io.cordon.anomaly.change;

import io.cordon.anomaly.count.NegativeBinomial;

/**
 * A bet against a count's distribution: how much better the count fits half as much again, twice or
 * four times the mean. On average at most 1 while nothing has changed, so that who bets every day
 * wins nothing; it is an e-value.
 */
final class CountBet {
  private static final double[] FACTORS = {1.5, 2, 4};

  /** Where next to nothing is expected, the alternative still expects something. */
  private static final double MORE = 0.3;

  /** One day, however wild, is worth no more than this: a burst is the business of others. */
  private static final double MOST_LOG = 3;

  private CountBet() {}

  /** The logarithm of what the bet returns for each unit. */
  static double log(NegativeBinomial expected, long count) {
    double mean = expected.mean();
    double size = expected.size();
    double sum = 0;
    for (double factor : FACTORS) {
      double more = factor * mean + MORE;
      double ratio =
          count * Math.log(more / mean) + (count + size) * Math.log((mean + size) / (more + size));
      sum += Math.exp(Math.min(MOST_LOG, ratio));
    }
    return Math.log(sum / FACTORS.length);
  }
}
