package io.cordon.anomaly.change;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;

/**
 * {@link SlowChange} as a model: p = 1 / M, at most 1.
 *
 * <p>M has no distribution of its own at a given day, but in the long run a share of about 1 / (m
 * A) of the days has M of at least A, where m is what a day of the bet's alternative differs from
 * the expected distribution, in nats (Kesten, Acta Mathematica 1973; Goldie, Annals of Applied
 * Probability 1991). It is about 1 where people's days differ with a dispersion of 0.4, so that 1 /
 * M is a p-value; where days are wilder, m is smaller and p too small. Hence it is recalibrated.
 */
public record SlowChangeModel() implements Model<SlowChangeState, CountOfDay> {
  @Override
  public SlowChangeState begin() {
    return new SlowChangeState();
  }

  @Override
  public double score(SlowChangeState state, CountOfDay day) {
    double surprise = SlowChange.surpriseAfter(state, day.expected(), day.count());
    return Math.max(Double.MIN_NORMAL, Math.pow(10, -surprise));
  }

  @Override
  public SlowChangeState learn(SlowChangeState state, CountOfDay day) {
    SlowChange.observe(state, day.expected(), day.count());
    return state;
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(250, 250, 130);
  }
}
