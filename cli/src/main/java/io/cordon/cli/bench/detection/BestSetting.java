package io.cordon.cli.bench.detection;

import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.figure.OperatingPoint;

/**
 * Of two settings of one method the one that finds more, chosen with hindsight on the organisation
 * that is reported: the method is shown at its best.
 */
final class BestSetting {
  private BestSetting() {}

  /** By the sum of the recalls at all budgets (strict); the first one among equals. */
  static Score of(Score one, Score other) {
    return recalls(other) > recalls(one) ? other : one;
  }

  private static double recalls(Score score) {
    return score.strict().points().stream()
        .filter(point -> !Double.isNaN(point.budget()))
        .mapToDouble(BestSetting::recall)
        .sum();
  }

  private static double recall(OperatingPoint point) {
    return point.recall().all().recall();
  }
}
