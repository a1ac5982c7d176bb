package io.cordon.anomaly.writes;

import io.cordon.anomaly.chance.ChanceState;

/**
 * How surprising it is that as many renames of a day give an ending that is new to the
 * organisation: the upper tail of a beta-binomial distribution, whose chance is learned from the
 * person's earlier days.
 *
 * <pre>
 * chance of k of n   C(n, k) B(a + k, b + n - k) / B(a, b)
 * a = 0.02 + hits    b = 20 - 0.02 + trials - hits
 * </pre>
 *
 * No rename to a new ending is no surprise: p is 1. Of more than {@value #MOST_TRIALS} renames only
 * the share counts: a program that renames a folder decides once.
 */
final class EndingChanges {
  static final int MOST_TRIALS = 200;

  private static final double PRIOR_HITS = 0.02;
  private static final double PRIOR_TRIALS = 20;

  /** Renames of one day that are learned: one day does not make the habit. */
  private static final double MOST_LEARNED = 20;

  private EndingChanges() {}

  /** The mid-p-value. */
  static double pValue(ChanceState learned, long renames, long newEndings) {
    if (newEndings == 0) {
      return 1;
    }
    double scale = Math.min(1, (double) MOST_TRIALS / renames);
    int trials = (int) Math.round(scale * renames);
    int hits = (int) Math.max(1, Math.floor(scale * newEndings));
    double a = PRIOR_HITS + learned.hits();
    double b = PRIOR_TRIALS - PRIOR_HITS + Math.max(0, learned.trials() - learned.hits());
    double log = 0;
    for (int i = 0; i < trials; i++) {
      log -= Math.log(a + b + i);
    }
    for (int i = 0; i < hits; i++) {
      log += Math.log((a + i) * (trials - i) / (i + 1));
    }
    for (int i = 0; i < trials - hits; i++) {
      log += Math.log(b + i);
    }
    return Math.max(Double.MIN_NORMAL, Math.min(1, Math.exp(log) * tail(trials, hits, a, b)));
  }

  /** The chance of more hits, and half of that of as many, as a multiple of the latter. */
  private static double tail(int trials, int hits, double a, double b) {
    double ratio = 1;
    double sum = 0.5;
    for (int k = hits; k < trials; k++) {
      ratio *= (trials - k) * (a + k) / ((k + 1) * (b + trials - k - 1));
      sum += ratio;
    }
    return sum;
  }

  /** After a day. */
  static ChanceState learn(ChanceState learned, long renames, long newEndings, double kept) {
    double trials = Math.min(MOST_LEARNED, (double) renames);
    double hits = renames == 0 ? 0 : trials * (double) newEndings / (double) renames;
    return new ChanceState(
        (float) (kept * learned.hits() + hits), (float) (kept * learned.trials() + trials));
  }
}
