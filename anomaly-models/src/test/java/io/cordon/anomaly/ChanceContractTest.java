package io.cordon.anomaly;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.chance.ChanceState;
import java.util.List;
import java.util.Random;

class ChanceContractTest extends ModelContractTest<ChanceState, Boolean> {
  @Override
  ChanceModel model() {
    return ChanceModel.IMPOSSIBLE_TRAVEL;
  }

  @Override
  Person<Boolean> person(Random random) {
    ChanceModel prior = model();
    double chance =
        new Draws(random).beta(prior.priorHits(), prior.priorTrials() - prior.priorHits());
    return () -> random.nextDouble() < chance;
  }

  @Override
  double randomised(ChanceState state, Boolean happened, Random random) {
    double chance = model().chance(state);
    double drawn = random.nextDouble();
    return happened ? drawn * chance : chance + drawn * (1 - chance);
  }

  @Override
  List<Boolean> extremes() {
    return List.of(true, false);
  }

  @Override
  int forgottenAfter() {
    return 2_000;
  }
}
