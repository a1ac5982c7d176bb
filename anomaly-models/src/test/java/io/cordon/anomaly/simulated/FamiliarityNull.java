package io.cordon.anomaly.simulated;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.familiarity.FamiliarityModel;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.familiarity.TokenSighting;
import java.util.Arrays;
import java.util.Random;

/** Tokens of people who meet new ones as often as the prior says. */
public final class FamiliarityNull extends NullSample<TokenCounts, TokenSighting> {
  private static final int FIRST_DAY = 20_000;

  @Override
  public String name() {
    return "familiarity";
  }

  @Override
  public FamiliarityModel model() {
    return FamiliarityModel.NETWORK;
  }

  /** Once a day an earlier token in proportion to its faded count, or a new one. */
  @Override
  public Person<TokenSighting> person(Random random) {
    ChanceModel novelty = model().novelty();
    Draws draws = new Draws(random);
    double chance = draws.beta(novelty.priorHits(), novelty.priorTrials() - novelty.priorHits());
    double kept = Math.pow(2, -1 / model().halfLifeDays());
    int[] day = {FIRST_DAY};
    double[][] counts = {new double[0]};
    return () -> {
      double[] faded = Arrays.stream(counts[0]).map(count -> count * kept).toArray();
      boolean isNew = faded.length == 0 || random.nextDouble() < chance;
      int token = isNew ? faded.length : draws.index(faded);
      counts[0] = isNew ? Arrays.copyOf(faded, faded.length + 1) : faded;
      counts[0][token]++;
      return new TokenSighting(token, day[0]++, 1 - random.nextDouble());
    };
  }
}
