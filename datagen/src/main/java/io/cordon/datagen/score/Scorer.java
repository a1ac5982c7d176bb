package io.cordon.datagen.score;

import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.Truth;
import java.util.List;

/** Scores the alerts of any method against the ground truth. */
public final class Scorer {
  private Scorer() {}

  /** The same for the same alerts in any order. */
  public static Score score(Truth truth, List<Alert> alerts, ScoreSettings settings) {
    throw new UnsupportedOperationException("not yet");
  }
}
