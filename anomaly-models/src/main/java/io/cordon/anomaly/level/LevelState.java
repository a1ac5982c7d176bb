package io.cordon.anomaly.level;

import io.cordon.anomaly.recalibration.StatisticTail;

/** What {@link LevelModel} has learned of one metric. About 9 KB; changed in place. */
public final class LevelState {
  final FadingMoments level;
  final TimeOfDay season;
  final ValueRange range = new ValueRange();
  final Unrest unrest;
  final Refractory refractory;
  final LaggedTail levels;
  final LaggedTail seasons;
  final LaggedTail extremes;
  final LaggedTail calms;
  private int rowsToLearn = LevelModel.WARM_UP_ROWS;

  LevelState(LevelModel model) {
    level = new FadingMoments(model.levelSpan());
    season = new TimeOfDay(model.levelSpan());
    unrest = new Unrest(model.levelSpan(), model.calmSpan());
    refractory = new Refractory(model.refractoryRows());
    levels = tail(model, 0.5);
    seasons = tail(model, 0.5);
    extremes = tail(model, 0.05);
    calms = tail(model, 0.5);
  }

  private static LaggedTail tail(LevelModel model, double priorExcess) {
    return new LaggedTail(new StatisticTail(model.halfLifeRows(), priorExcess), model.lagRows());
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
