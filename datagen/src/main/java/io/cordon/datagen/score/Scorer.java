package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import java.util.List;

/** Scores the alerts of any method against the ground truth. */
public final class Scorer {
  private Scorer() {}

  /** The same for the same alerts in any order. */
  public static Score score(Truth truth, List<Alert> alerts, ScoreSettings settings) {
    ScoredPeriod period = truth.period();
    Judge judge = new Judge(truth, settings);
    List<JudgedAlert> strict = judge.judge(alerts, Matching.STRICT);
    List<JudgedAlert> lenient = judge.judge(alerts, Matching.LENIENT);
    int total = (int) alerts.stream().map(Alert::id).distinct().count();
    return new Score(
        period,
        settings,
        total,
        total - strict.size(),
        scored(truth, settings, judge, strict, Matching.STRICT),
        scored(truth, settings, judge, lenient, Matching.LENIENT),
        CalibrationFigures.of(lenient, period.userDays()));
  }

  private static MatchedScore scored(
      Truth truth,
      ScoreSettings settings,
      Judge judge,
      List<JudgedAlert> alerts,
      Matching matching) {
    return new MatchedScoring(truth, settings, judge.decoys(), alerts).score(matching);
  }
}
