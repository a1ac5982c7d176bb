package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.List;

/** Scores the alerts of any method against the ground truth. */
public final class Scorer {
  private Scorer() {}

  /** The same for the same alerts in any order. */
  public static Score score(Truth truth, List<Alert> alerts, ScoreSettings settings) {
    return score(truth, alerts, List.of(), settings);
  }

  /**
   * The same for the same alerts in any order.
   *
   * @param heldBack what nobody was told, because it was not rare enough: it counts for the
   *     calibration of p-values alone
   */
  public static Score score(
      Truth truth, List<Alert> alerts, List<Alert> heldBack, ScoreSettings settings) {
    ScoredPeriod period = truth.period();
    Judge judge = new Judge(truth, settings);
    List<JudgedAlert> strict = judge.judge(alerts, Matching.STRICT);
    List<JudgedAlert> lenient = judge.judge(alerts, Matching.LENIENT);
    List<JudgedAlert> weighed = new ArrayList<>(lenient);
    weighed.addAll(judge.judge(heldBack, Matching.LENIENT));
    ChanceRecall chance = new ChanceRecall(truth, alerts, settings);
    int total = (int) alerts.stream().map(Alert::id).distinct().count();
    return new Score(
        period,
        settings,
        total,
        total - strict.size(),
        new MatchedScoring(truth, settings, judge.decoys(), strict, null).score(Matching.STRICT),
        new MatchedScoring(truth, settings, judge.decoys(), lenient, chance)
            .score(Matching.LENIENT),
        CalibrationFigures.of(weighed, period.userDays()));
  }
}
