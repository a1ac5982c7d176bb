package io.cordon.anomaly.familiarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.anomaly.chance.ChanceState;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenCountsTest {
  private final FamiliarityModel model = FamiliarityModel.DOMAIN;

  private TokenCounts random(int sightings, int tokens, long seed) {
    Random random = new Random(seed);
    TokenCounts state = model.begin();
    for (int i = 0; i < sightings; i++) {
      model.learn(state, random.nextInt(tokens) - tokens / 2, 20_000 + i / 10);
    }
    return state;
  }

  private static TokenCounts rebuilt(TokenCounts state, double halfLifeDays) {
    int[] tokens = new int[state.size()];
    float[] counts = new float[state.size()];
    int[] days = new int[state.size()];
    for (int i = 0; i < state.size(); i++) {
      tokens[i] = state.token(i);
      counts[i] = state.count(i);
      days[i] = state.day(i);
    }
    return TokenCounts.of(halfLifeDays, state.updatedDay(), state.novelty(), tokens, counts, days);
  }

  @Test
  void whatIsRebuiltFromItsPartsGoesOnAlike() {
    TokenCounts state = random(500, 100, 1);
    TokenCounts rebuilt = rebuilt(state, 60);
    TokenCounts copy = state.copy();
    assertThat(rebuilt).isEqualTo(state).hasSameHashCodeAs(state);
    for (int day = 20_050; day < 20_300; day++) {
      for (TokenCounts each : new TokenCounts[] {state, rebuilt, copy}) {
        model.learn(each, day % 77, day);
      }
    }
    assertThat(rebuilt).isEqualTo(state);
    assertThat(copy).isEqualTo(state);
    assertThat(rebuilt(model.begin(), 60)).isEqualTo(model.begin());
  }

  @Test
  void aCopyIsAStateOfItsOwn() {
    TokenCounts state = random(100, 20, 2);
    TokenCounts copy = state.copy();
    model.learn(copy, 1_000, 20_011);
    assertThat(copy).isNotEqualTo(state);
    assertThat(state.contains(1_000)).isFalse();
    assertThat(state).isEqualTo(random(100, 20, 2));
  }

  @Test
  void ofAHundredThousandTokensTheMostUsedStay() {
    for (FamiliarityModel level :
        new FamiliarityModel[] {model, model.forDepartment(), model.forOrganisation()}) {
      TokenCounts state = level.begin();
      level.learn(state, 7, 19_998);
      level.learn(state, 7, 19_999);
      for (int i = 0; i < 100_000; i++) {
        level.learn(state, i * 0x9e3779b9, 20_000 + i / 2_000);
        if (i % 100 == 0) {
          level.learn(state, 7, 20_000 + i / 2_000);
        }
      }
      assertThat(state.size()).isEqualTo(level.capacity());
      assertThat(state.contains(7)).isTrue();
      assertThat(level.newChance(state)).isBetween(0.9, 1.0);
      assertThat(level.pValue(state, 1, 20_050, 0.5)).isBetween(0.45, 0.5);
    }
  }

  /** One that replaces another has the smallest count itself, and is the next to go. */
  @Test
  void aFloodOfTokensTakesOnePlaceOfThoseInUse() {
    TokenCounts state = model.begin();
    for (int day = 0; day < 5; day++) {
      for (int token = 0; token < model.capacity(); token++) {
        model.learn(state, token, day);
      }
    }
    for (int token = 100; token < 10_000; token++) {
      model.learn(state, token, 5);
    }
    int left = 0;
    for (int token = 0; token < model.capacity(); token++) {
      left += state.contains(token) ? 1 : 0;
    }
    assertThat(left).isEqualTo(model.capacity() - 1);
  }

  @Test
  void aBillionSightingsAreANumber() {
    TokenCounts state =
        TokenCounts.of(
            60,
            100,
            new ChanceState(0, 199),
            new int[] {1, 2},
            new float[] {1e9f, 1},
            new int[] {100, 100});
    model.learn(state, 1, 101);
    model.learn(state, 3, Integer.MIN_VALUE);
    model.learn(state, 3, Integer.MAX_VALUE);
    for (int token = 0; token < 5; token++) {
      for (int day : new int[] {Integer.MIN_VALUE, 0, 101, Integer.MAX_VALUE}) {
        assertThat(model.pValue(state, token, day, Double.MIN_NORMAL)).isPositive();
        assertThat(state.total(day)).isFinite().isPositive();
      }
    }
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    int[] two = {1, 2};
    float[] counts = {1, 1};
    assertThatThrownBy(() -> TokenCounts.of(60, 0, ChanceState.NONE, two, counts, new int[1]))
        .hasMessageContaining("2, 2, 1");
    assertThatThrownBy(() -> TokenCounts.of(60, 0, ChanceState.NONE, new int[] {2, 1}, counts, two))
        .hasMessageContaining("Token 1: 1");
    assertThatThrownBy(
            () -> TokenCounts.of(60, 0, ChanceState.NONE, two, new float[] {1, Float.NaN}, two))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> TokenCounts.of(0, 0, ChanceState.NONE, two, counts, two))
        .hasMessageContaining("0.0");
  }

  @Test
  void namesHaveDifferentTokens() {
    Set<Integer> tokens = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      tokens.add(TokenHash.of("partner-" + i + ".example"));
    }
    assertThat(tokens).hasSizeGreaterThan(9_995);
    assertThat(TokenHash.of("Aa")).isNotEqualTo(TokenHash.of("BB"));
  }
}
