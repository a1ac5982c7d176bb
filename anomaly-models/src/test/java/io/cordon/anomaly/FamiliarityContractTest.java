package io.cordon.anomaly;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.familiarity.FamiliarityModel;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.familiarity.TokenSighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class FamiliarityContractTest extends ModelContractTest<TokenCounts, TokenSighting> {
  private static final int FIRST_DAY = 20_000;

  @Override
  FamiliarityModel model() {
    return FamiliarityModel.NETWORK;
  }

  /** Once a day an earlier token in proportion to its faded count, or a new one. */
  @Override
  Person<TokenSighting> person(Random random) {
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

  @Override
  List<TokenSighting> extremes() {
    List<TokenSighting> extremes = new ArrayList<>();
    for (int day : new int[] {Integer.MIN_VALUE, 0, FIRST_DAY, FIRST_DAY + 50, Integer.MAX_VALUE}) {
      for (int token : new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE}) {
        extremes.add(new TokenSighting(token, day, Double.MIN_NORMAL));
        extremes.add(new TokenSighting(token, day, 1));
      }
    }
    return extremes;
  }

  /** Days, of which a token is forgotten after 600, and trials, of which half count after 138. */
  @Override
  int forgottenAfter() {
    return 1_500;
  }
}
