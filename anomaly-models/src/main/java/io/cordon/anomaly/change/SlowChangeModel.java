package io.cordon.anomaly.change;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;

/**
 * {@link SlowChange} as a model: p = 1 / M, at most 1.
 *
 * <p>M has no distribution of its own at a given day. In the long run a share of about 1 / (m A) of
 * the days has M of at least A, where m is what a day of the bet's alternative differs from what is
 * expected, in nats (Kesten, Acta Mathematica 1973; Goldie, Annals of Applied Probability 1991); as
 * one day wins no more than so much, it is less for a large A. Measured with a known distribution,
 * a p of at most 0.01 comes 0.04 to 0.7 times as often as it says where days differ with a
 * dispersion of up to 0.4 and means are at least 3, 1.5 times at 1 and 3 times at 2. Where little
 * happens it is at most twice.
 */
public record SlowChangeModel() implements Model<SlowChangeState, CountOfDay> {
  @Override
  public SlowChangeState begin() {
    return new SlowChangeState();
  }

  @Override
  public double score(SlowChangeState state, CountOfDay day) {
    double surprise = SlowChange.surpriseAfter(state, day.count());
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
