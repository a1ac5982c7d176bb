package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.input.ScoredPeriod;
import java.util.List;

/**
 * How good a detection method is, measured on one synthetic organisation.
 *
 * @param alerts number of alerts, each with all its revisions
 * @param outside how many of them were raised outside of the scored time, and so do not count
 * @param calibration empty when no alert has a p-value
 */
public record Score(
    ScoredPeriod period,
    ScoreSettings settings,
    int alerts,
    int outside,
    MatchedScore strict,
    MatchedScore lenient,
    List<Calibration> calibration) {

  /** The figures under one rule of matching. */
  public MatchedScore of(Matching matching) {
    return matching == Matching.STRICT ? strict : lenient;
  }
}
