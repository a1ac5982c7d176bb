package io.cordon.anomaly.level;

import io.cordon.anomaly.recalibration.StatisticTail;

/** What {@link LevelModel} has learned of one metric. About 8 KB; changed in place. */
public final class LevelState {
  final FadingMoments level;
  final TimeOfDay season;
  final ValueRange range = new ValueRange();
  final Unrest unrest;
  final Refractory refractory;
  final StatisticTail levels;
  final StatisticTail seasons;
  final StatisticTail extremes;
  final StatisticTail calms;
  private int rowsToLearn = LevelModel.WARM_UP_ROWS;

  LevelState(LevelModel model) {
    level = new FadingMoments(model.levelSpan());
    season = new TimeOfDay(model.levelSpan());
    unrest = new Unrest(model.levelSpan(), model.calmSpan());
    refractory = new Refractory(model.refractoryRows());
    levels = new StatisticTail(model.halfLifeRows(), 0.5);
    seasons = new StatisticTail(model.halfLifeRows(), 0.5);
    extremes = new StatisticTail(model.halfLifeRows(), 0.05);
    calms = new StatisticTail(model.halfLifeRows(), 0.5);
  }

  /** Whether this is one of the first rows, whose statistics say nothing yet. */
  boolean isWarmingUp() {
    if (rowsToLearn == 0) {
      return false;
    }
    rowsToLearn--;
    return true;
  }
}
