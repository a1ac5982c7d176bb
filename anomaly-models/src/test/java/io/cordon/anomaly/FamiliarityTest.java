package io.cordon.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The model against results calculated by hand. */
class FamiliarityTest {
  private static final double EXACT = 1e-12;

  private final Familiarity model = Familiarity.forUser();

  @Test
  void everyTokenIsNewAtFirst() {
    assertThat(model.pNew(FamiliarityState.EMPTY)).isEqualTo(1);
    assertThat(model.knows(FamiliarityState.EMPTY, "DE")).isFalse();
    assertThat(model.pValue(FamiliarityState.EMPTY, "DE", 0.25)).isEqualTo(0.25);
    assertThat(model.historyDays(FamiliarityState.EMPTY, 20_000)).isZero();
  }

  @Test
  void theNoveltyRateIsThePriorPlusFadingTrials() {
    FamiliarityState state = learned("DE", 100);
    assertThat(model.pNew(state)).isCloseTo(0.3 / 20, within(EXACT));
    state = model.learn(state, "DE", 101);
    assertThat(model.pNew(state)).isCloseTo(0.3 / 21, within(EXACT));
    state = model.learn(state, "FR", 102);
    assertThat(model.pNew(state)).isCloseTo(1.3 / 21.995, within(EXACT));
    state = model.learn(state, "DE", 103);
    assertThat(model.pNew(state)).isCloseTo(1.295 / (20 + 0.995 * 1.995 + 1), within(EXACT));
  }

  @Test
  void thePValueOfANewTokenIsNoveltyTimesThatOfPeers() {
    FamiliarityState state = learned("DE", 100);
    assertThat(model.pValue(state, "NL", 0.1)).isCloseTo(0.015 * 0.1, within(EXACT));
  }

  @Test
  void thePValueOfAKnownTokenIsTheMidPOfRarerTokens() {
    Familiarity ageless = new Familiarity(1e12, 32, 0.3, 20, 1);
    FamiliarityState state = FamiliarityState.EMPTY;
    String[] days = {"DE", "DE", "DE", "DE", "DE", "FR", "FR", "NL", "NL", "IT"};
    for (int i = 0; i < days.length; i++) {
      state = ageless.learn(state, days[i], i);
    }
    double theta = (0.3 + 3) / (20 + 9);
    assertThat(ageless.pNew(state)).isCloseTo(theta, within(EXACT));
    // Counts DE 5, FR 2, NL 2, IT 1 of 10: the rarer ones, and half of those with the same count.
    assertThat(ageless.pValue(state, "IT", 1)).isCloseTo(midP(theta, 0.05), within(1e-9));
    assertThat(ageless.pValue(state, "FR", 1)).isCloseTo(midP(theta, 0.3), within(1e-9));
    assertThat(ageless.pValue(state, "NL", 1)).isCloseTo(midP(theta, 0.3), within(1e-9));
    assertThat(ageless.pValue(state, "DE", 1)).isCloseTo(midP(theta, 0.75), within(1e-9));
  }

  @Test
  void aDayCountsHalfAfterAHalfLife() {
    assertHalf(Familiarity.forUser(), 60);
    assertHalf(Familiarity.forDepartment(), 90);
    assertHalf(Familiarity.forOrganisation(), 120);
  }

  private static void assertHalf(Familiarity model, int halfLifeDays) {
    FamiliarityState state = model.learn(FamiliarityState.EMPTY, "DE", 100);
    FamiliarityState later = model.learn(state, "FR", 100 + halfLifeDays);
    assertThat(later.counts().get("DE")).isCloseTo(0.5, within(EXACT));
    assertThat(later.counts().get("FR")).isEqualTo(1);
  }

  @Test
  void aBulkDownloadMakesNoPlaceFamiliar() {
    FamiliarityState once = model.learn(learned("DE", 100), "NL", 100.0);
    FamiliarityState state = once;
    for (int i = 0; i < 10_000; i++) {
      state = model.learn(state, "NL", 100 + i / 10_001.0);
    }
    assertThat(state).isSameAs(once);
    assertThat(state.counts()).containsEntry("NL", 1.0);
  }

  @Test
  void manyLateEventsOfOneDayCountOnce() {
    FamiliarityState before = learned("DE", 100);
    FamiliarityState once = model.learn(before, "DE", 97.1);
    assertThat(once).isNotSameAs(before);
    assertThat(model.learn(once, "DE", 97.9)).isSameAs(once);
    assertThat(model.learn(once, "DE", 100.5)).isSameAs(once);
    assertThat(model.learn(once, "DE", 98.0)).isNotSameAs(once);
  }

  @Test
  void eventsMonthsLateAreNotLearned() {
    FamiliarityState state = learned("DE", 100);
    assertThat(model.learn(state, "NL", 36)).isSameAs(state);
    assertThat(model.learn(state, "NL", 37)).isNotSameAs(state);
  }

  @Test
  void aLateDayCountsWithItsAgeAndKeepsTheLatestDay() {
    FamiliarityState late = model.learn(learned("DE", 100), "FR", 70);
    assertThat(late.updatedDay()).isEqualTo(100);
    assertThat(late.firstDay()).isEqualTo(70);
    assertThat(late.counts().get("FR")).isCloseTo(Math.sqrt(0.5), within(EXACT));
    assertThat(late.counts()).containsEntry("DE", 1.0);
  }

  @Test
  void theHistoryIsCountedFromTheFirstDay() {
    FamiliarityState state = model.learn(learned("DE", 100), "DE", 130);
    assertThat(model.historyDays(state, 141.5)).isEqualTo(41.5);
    assertThat(model.historyDays(state, 90)).isZero();
  }

  @Test
  void theLeastUsedTokenIsForgottenBeyondTheLimit() {
    Familiarity small = new Familiarity(60, 2, 0.3, 20, 0.995);
    FamiliarityState state = FamiliarityState.EMPTY;
    for (int day = 100; day < 105; day++) {
      state = small.learn(state, "DE", day);
    }
    state = small.learn(state, "FR", 105);
    state = small.learn(state, "NL", 106);
    assertThat(state.counts()).containsOnlyKeys("DE", "NL");
  }

  @Test
  void aNewTokenDoesNotReplaceEquallyUsedTokens() {
    Familiarity small = new Familiarity(60, 2, 0.3, 20, 0.995);
    FamiliarityState full = small.learn(small.learn(FamiliarityState.EMPTY, "A", 5), "B", 5);
    assertThat(small.learn(full, "C", 5.9)).isSameAs(full);
    assertThat(small.learn(full, "C", 6).counts()).containsOnlyKeys("B", "C");
  }

  @Test
  void longTokensAreCut() {
    String longName = "x".repeat(Familiarity.MAX_TOKEN_CHARS + 1);
    FamiliarityState state = learned(longName, 100);
    assertThat(model.knows(state, longName)).isTrue();
    assertThat(state.tokens().get(0).token()).hasSize(Familiarity.MAX_TOKEN_CHARS);
  }

  @Test
  void aStateWithoutTokensLoadsAsEmpty() {
    assertThat(new FamiliarityState(null, 0, 0, 0, 0)).isEqualTo(FamiliarityState.EMPTY);
    assertThat(FamiliarityState.EMPTY.tokens()).isEqualTo(List.of());
  }

  private FamiliarityState learned(String token, double day) {
    return model.learn(FamiliarityState.EMPTY, token, day);
  }

  private static double midP(double theta, double known) {
    return theta + (1 - theta) * known;
  }
}
