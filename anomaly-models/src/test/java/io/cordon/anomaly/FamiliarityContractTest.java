package io.cordon.anomaly;

import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.familiarity.TokenSighting;
import io.cordon.anomaly.simulated.FamiliarityNull;
import java.util.ArrayList;
import java.util.List;

class FamiliarityContractTest extends ModelContractTest<TokenCounts, TokenSighting> {
  private static final int FIRST_DAY = 20_000;

  FamiliarityContractTest() {
    super(new FamiliarityNull());
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
