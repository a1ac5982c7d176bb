package io.cordon.anomaly.simulated;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.chance.ChanceState;
import java.util.Random;

/** Trials of people who differ as the prior says. */
public final class ChanceNull extends NullSample<ChanceState, Boolean> {
  @Override
  public String name() {
    return "chance";
  }

  @Override
  public ChanceModel model() {
    return ChanceModel.IMPOSSIBLE_TRAVEL;
  }

  @Override
  public Person<Boolean> person(Random random) {
    ChanceModel prior = model();
    double chance =
        new Draws(random).beta(prior.priorHits(), prior.priorTrials() - prior.priorHits());
    return () -> random.nextDouble() < chance;
  }

  @Override
  protected double randomised(ChanceState state, Boolean happened, Random random) {
    double chance = model().chance(state);
    double drawn = random.nextDouble();
    return happened ? drawn * chance : chance + drawn * (1 - chance);
  }
}
