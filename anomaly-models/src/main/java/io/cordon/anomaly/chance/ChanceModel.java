package io.cordon.anomaly.chance;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;

/**
 * The chance that something happens in the next trial: a beta-Bernoulli rate that forgets. To score
 * or to learn costs some nanoseconds.
 *
 * <pre>
 * chance   = (priorHits + hits) / (priorTrials + trials)
 * learning   hits = phi hits + (1 or 0)     trials = phi trials + 1     phi = 2^(-1 / half-life)
 * </pre>
 *
 * @param priorHits greater than 0
 * @param priorTrials greater than {@code priorHits}: what is known before the first trial
 * @param halfLifeTrials after so many trials a trial counts half
 */
public record ChanceModel(double priorHits, double priorTrials, double halfLifeTrials)
    implements Model<ChanceState, Boolean> {
  /**
   * That a journey between two sessions is faster than any aeroplane: hardly ever, but for some.
   */
  public static final ChanceModel IMPOSSIBLE_TRAVEL = new ChanceModel(0.02, 20, 90);

  /** That a share goes to a domain that is new to the person. */
  public static final ChanceModel NEW_DOMAIN = new ChanceModel(0.5, 6, 138);

  public ChanceModel {
    if (!(priorHits > 0 && priorTrials > priorHits && halfLifeTrials > 0)) {
      throw new IllegalArgumentException(
          "No prior: " + priorHits + " of " + priorTrials + ", half-life " + halfLifeTrials);
    }
  }

  @Override
  public ChanceState begin() {
    return ChanceState.NONE;
  }

  /**
   * Only that it happens is surprising. The p-value is exact where it happens; there are no others
   * between it and 1.
   */
  @Override
  public double score(ChanceState state, Boolean happened) {
    return happened ? chance(state) : 1;
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(30, 60, 8);
  }

  /** In (0, 1). */
  public double chance(ChanceState state) {
    return (priorHits + state.hits()) / (priorTrials + state.trials());
  }

  /** The state after one trial more. */
  @Override
  public ChanceState learn(ChanceState state, Boolean happened) {
    double kept = Math.pow(2, -1 / halfLifeTrials);
    return new ChanceState(
        (float) (kept * state.hits() + (happened ? 1 : 0)), (float) (kept * state.trials() + 1));
  }
}
