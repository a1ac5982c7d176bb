package io.cordon.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the model under any input, in seeded simulations. */
class FamiliarityPropertiesTest {
  private static final int USERS = 300;
  private static final int DAYS = 300;
  private static final int WARM_UP_DAYS = 60;

  private final Familiarity model = Familiarity.forUser();

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.1})
  void smallPValuesAreRareWhenNothingIsWrong(double noveltyRate) {
    List<Double> pValues = simulate(noveltyRate, new Random(7));
    for (double level : new double[] {0.001, 0.01, 0.05, 0.2, 0.5}) {
      long small = pValues.stream().filter(p -> p <= level).count();
      BinomialDistribution chance = new BinomialDistribution(null, pValues.size(), 1.3 * level);
      assertThat(small)
          .as("p <= %s", level)
          .isLessThanOrEqualTo(chance.inverseCumulativeProbability(0.9999));
    }
    assertThat(pValues).allMatch(p -> p > 0 && p <= 1);
  }

  @Test
  void smallPValuesOccurWhenNothingIsWrong() {
    List<Double> pValues = simulate(0.02, new Random(8));
    double share = pValues.stream().filter(p -> p <= 0.01).count() / (double) pValues.size();
    assertThat(share).isBetween(0.005, 0.013);
  }

  /** Users who use new tokens at a constant rate and known tokens otherwise. */
  private List<Double> simulate(double noveltyRate, Random random) {
    List<Double> pValues = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      FamiliarityState state = model.learn(FamiliarityState.EMPTY, "home", 0);
      for (int day = 1; day < DAYS; day++) {
        boolean novel = random.nextDouble() < noveltyRate;
        String token = novel ? "new-" + day : drawn(state.counts(), random);
        double p = model.pValue(state, token, 1 - random.nextDouble());
        if (day >= WARM_UP_DAYS) {
          pValues.add(p);
        }
        state = model.learn(state, token, day);
      }
    }
    return pValues;
  }

  private static String drawn(Map<String, Double> counts, Random random) {
    double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    double left = random.nextDouble() * sum;
    String last = null;
    for (Map.Entry<String, Double> token : counts.entrySet()) {
      last = token.getKey();
      left -= token.getValue();
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  @Test
  void travellersAreLessSurprisingAbroadThanAccountants() {
    FamiliarityState traveller = model.learn(FamiliarityState.EMPTY, "DE", 0);
    FamiliarityState accountant = traveller;
    for (int day = 1; day < 200; day++) {
      traveller = model.learn(traveller, day % 10 == 0 ? "abroad-" + day : "DE", day);
      accountant = model.learn(accountant, "DE", day);
    }
    assertThat(model.pValue(traveller, "NL", 1)).isGreaterThan(0.05);
    assertThat(model.pValue(accountant, "NL", 1)).isLessThan(0.003);
    assertThat(model.pValue(accountant, "NL", 1)).isLessThan(model.pValue(accountant, "DE", 1));
  }

  @Test
  void theOrderOfArrivalHardlyChangesThePValue() {
    List<Integer> days = new ArrayList<>();
    for (int day = 1; day <= 60; day++) {
      days.add(day);
    }
    FamiliarityState inOrder = learnAll(days);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(days, new Random(seed));
      FamiliarityState shuffled = learnAll(days);
      inOrder
          .counts()
          .forEach(
              (token, count) ->
                  assertThat(shuffled.counts().get(token)).isCloseTo(count, within(1e-9)));
      assertThat(shuffled.firstDay()).isEqualTo(inOrder.firstDay());
      assertThat(shuffled.updatedDay()).isEqualTo(inOrder.updatedDay());
      double pNew = model.pNew(inOrder);
      assertThat(model.pNew(shuffled)).isBetween(0.6 * pNew, 1.6 * pNew);
    }
  }

  private FamiliarityState learnAll(List<Integer> days) {
    FamiliarityState state = FamiliarityState.EMPTY;
    for (int day : days) {
      state = model.learn(state, day % 7 == 0 ? "FR" : day % 5 == 0 ? "NL" : "DE", day);
    }
    return state;
  }

  @Test
  void theStateStaysSmallAndKeepsTheMostUsedTokens() throws IOException {
    FamiliarityState state = FamiliarityState.EMPTY;
    Random random = new Random(9);
    for (int day = 0; day < 400; day++) {
      state = model.learn(state, "DE", day);
      for (int i = 0; i < 50; i++) {
        state = model.learn(state, Integer.toString(random.nextInt(36 * 36), 36), day);
      }
    }
    assertThat(state.tokens()).hasSize(model.maxTokens());
    assertThat(model.knows(state, "DE")).isTrue();
    assertThat(bytes(state)).isLessThan(1_024);
  }

  private static int bytes(FamiliarityState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble(state.newTokens());
      out.writeDouble(state.trials());
      out.writeLong(state.firstDay());
      out.writeLong(state.updatedDay());
      for (FamiliarToken token : state.tokens()) {
        out.writeUTF(token.token());
        out.writeDouble(token.count());
        out.writeLong(token.lastDay());
        out.writeLong(token.seenDays());
      }
    }
    return bytes.size();
  }
}
