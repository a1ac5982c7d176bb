package io.cordon.anomaly.level;

import io.cordon.anomaly.recalibration.StatisticTail;

/**
 * How unusual the next value of a metric is, as a score in [0, 1]: it knows the values before it,
 * and nothing of the scale that the metric has.
 *
 * <pre>
 * level     |x - m| / sd           mean and deviation that fade over levelSpan rows
 * season    |x - m(hour)| / sd     the same for the hour of the day
 * extreme   how far x is beyond all values so far, as a share of their range
 * flat      the mean change from row to row over levelSpan rows, divided by that over calmSpan
 *
 * s         -log10 of the tail of each, as {@link StatisticTail} has seen it; then of all four,
 *           as {@link FisherCombination} says
 * score     s / (s + 5)            0.5 is a chance of 1e-5 by the four tails, were they independent
 * </pre>
 *
 * The first 24 rows score 0. After a score, lower ones are 0 for {@code refractoryRows}. The four
 * statistics are dependent, so the score ranks rows; it is no calibrated p-value. A row costs about
 * 2 µs whatever the length of the series.
 *
 * @param levelSpan rows, at least 24
 * @param calmSpan rows, at least 1
 * @param halfLifeRows after so many rows a statistic counts half in its tail
 * @param lagRows at least 1: a statistic is in its tail only after so many rows, so that a line
 *     that goes flat does not become usual while it does
 * @param refractoryRows at least 0
 */
public record LevelModel(
    double levelSpan, double calmSpan, double halfLifeRows, int lagRows, int refractoryRows) {
  public static final LevelModel DEFAULT = new LevelModel(1200, 24, 2000, 24, 150);

  /** Squares of larger values would not be finite. */
  private static final double LARGEST_VALUE = 1e150;

  /** Before so many rows, deviations and ranges are far too small. */
  static final int WARM_UP_ROWS = 24;

  private static final int STATISTICS = 4;
  private static final double HALF_SCORE = 5;

  public LevelModel {
    if (!(levelSpan >= TimeOfDay.SLOTS && calmSpan >= 1)) {
      throw new IllegalArgumentException("No model: spans of " + levelSpan + " and " + calmSpan);
    }
    if (lagRows < 1 || refractoryRows < 0) {
      throw new IllegalArgumentException(
          "No model: lag of " + lagRows + ", refractory of " + refractoryRows + " rows");
    }
  }

  /** The same model, which says again after so many rows what goes on. */
  public LevelModel withRefractoryRows(int rows) {
    return new LevelModel(levelSpan, calmSpan, halfLifeRows, lagRows, rows);
  }

  /** Before the first row. */
  public LevelState begin() {
    return new LevelState(this);
  }

  /** Whether the model can take the value: a finite number, of at most 1e150 in size. */
  public static boolean accepts(double value) {
    return Math.abs(value) <= LARGEST_VALUE;
  }

  /**
   * Scores a row, then learns it.
   *
   * @param state changed in place
   * @param secondOfDay of the row's time, from 0 to 86,399
   * @param value of the row
   * @throws IllegalArgumentException for a value that it does not accept, as NaN, and a second of
   *     no day; then the state is as before
   */
  public double score(LevelState state, int secondOfDay, double value) {
    if (!accepts(value)) {
      throw new IllegalArgumentException("Not a value: " + value);
    }
    double fromSeason = state.season.distance(secondOfDay, value);
    double fromLevel =
        state.level.isEmpty()
            ? 0
            : Distance.of(value - state.level.mean(), state.level.deviation(), value);
    double fromRange = state.range.beyond(value);
    double fromUnrest = state.unrest.add(value);
    state.season.add(secondOfDay, value);
    state.level.add(value);
    state.range.add(value);
    if (state.isWarmingUp()) {
      return 0;
    }
    double sum =
        state.seasons.next(fromSeason)
            + state.levels.next(fromLevel)
            + state.extremes.next(fromRange)
            + state.calms.next(fromUnrest);
    double surprise = FisherCombination.surprise(sum, STATISTICS);
    return state.refractory.next(surprise / (surprise + HALF_SCORE));
  }
}
