package io.cordon.anomaly.change;

import io.cordon.anomaly.count.NegativeBinomial;

/**
 * Finds a count that has risen and stays so, long before any of its days is surprising: an
 * e-detector after Shiryaev and Roberts, with e the return of {@link CountBet}.
 *
 * <pre>
 * M = (1 + M of the day before) · e
 * </pre>
 *
 * M is what a bettor has won who began a new series of bets each day. While nothing changes, it
 * takes A days on average until M reaches A. The bets are against what was expected {@value
 * SlowChangeState#LAG} active days ago: the model of today has learned from the change already.
 * They begin after {@value SlowChangeState#LEARNING} active days: what is expected of a newcomer is
 * what peers do, and somebody who does twice as much has not changed.
 *
 * <p>A day costs about 200 ns. Source: Shin, Ramdas and Rinaldo, NEJSDS 2024 (e-detectors). The
 * guarantee holds under the fitted distribution; people's lives are wilder, so the surprise is
 * recalibrated like any other.
 */
public final class SlowChange {
  /** Active days between what is expected and what is bet upon. */
  public static final int DAYS_BETWEEN = SlowChangeState.LAG;

  private SlowChange() {}

  /**
   * Takes in an active day.
   *
   * @param state changed in place
   * @param expected the distribution of the day's count before the day, as the count model says
   * @return how surprising the series is: log<sub>10</sub> of M, at least 0
   */
  public static double observe(SlowChangeState state, NegativeBinomial expected, long count) {
    double logWon = logWonAfter(state, count);
    state.won(logWon);
    state.remember(expected);
    return surpriseOf(logWon);
  }

  /** How surprising the series is up to now, as {@link #observe} returned it. */
  public static double surprise(SlowChangeState state) {
    return surpriseOf(state.logWon());
  }

  /** What {@link #observe} would return; the state stays as it is. */
  public static double surpriseAfter(SlowChangeState state, long count) {
    return surpriseOf(logWonAfter(state, count));
  }

  private static double logWonAfter(SlowChangeState state, long count) {
    if (state.isLearning()) {
      return Double.NEGATIVE_INFINITY;
    }
    double logBefore = state.logWon();
    return (logBefore > 30 ? logBefore : Math.log1p(Math.exp(logBefore)))
        + CountBet.log(state.lagged(), count);
  }

  private static double surpriseOf(double logWon) {
    return Math.max(0, logWon / Math.log(10));
  }

  /** What was expected of a day {@link #DAYS_BETWEEN} active days ago; not while it is learning. */
  public static NegativeBinomial expectedBefore(SlowChangeState state) {
    return state.lagged();
  }

  /** Begins anew after a finding, so that the next one needs a change of its own. */
  public static void restart(SlowChangeState state) {
    state.won(Double.NEGATIVE_INFINITY);
  }
}
