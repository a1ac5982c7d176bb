package io.cordon.job.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.Familiarity;
import io.cordon.anomaly.FamiliarityState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each sentence says only what is known at that moment. */
class FamiliarTextTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private static UserBaseline memory(String... familiar) {
    FamiliarityState state = FamiliarityState.EMPTY;
    for (int i = 0; i < familiar.length; i++) {
      state = Familiarity.forUser().learn(state, familiar[i], i);
    }
    return new UserBaseline(state, Map.of(), START, START, familiar.length);
  }

  private static UserBaseline onlyCandidate(CandidateValue value) {
    return new UserBaseline(FamiliarityState.EMPTY, Map.of("DE", value), START, START, 1);
  }

  private static String user(UserBaseline memory, double days) {
    return FamiliarText.ofUser("ana@example.com", "country", memory, days);
  }

  @Test
  void aUserOfWhomNothingIsKnown() {
    assertThat(user(UserBaseline.EMPTY, 0)).isEqualTo("nothing is known of ana@example.com before");
  }

  @Test
  void aUserWithoutAFamiliarValue() {
    CandidateValue once = new CandidateValue(1, 20_514, START);
    assertThat(user(onlyCandidate(once), 0.3))
        .isEqualTo("no country is familiar to ana@example.com yet, after less than a day");
    assertThat(user(onlyCandidate(once), 1.9))
        .isEqualTo("no country is familiar to ana@example.com yet, after 1 day");
  }

  @Test
  void aUserWhoseUseWasAlwaysJudged() {
    CandidateValue judged = CandidateValue.NONE.seenJudged(START);
    assertThat(user(onlyCandidate(judged), 9))
        .isEqualTo("no ordinary use of any country by ana@example.com is known yet, after 9 days");
  }

  @Test
  void aUserWithFamiliarValues() {
    assertThat(user(memory("DE"), 9.9)).isEqualTo("in 9 days familiar to ana@example.com: DE");
    assertThat(user(memory("DE", "FR", "ES", "PT", "IT"), 40))
        .isEqualTo("in 40 days familiar to ana@example.com: IT, PT, ES and 2 more");
  }

  @Test
  void aValueThatTheUserHasUsedIsNotNew() {
    CandidateValue before = new CandidateValue(2, 20_513, START.minusSeconds(3600));

    assertThat(FamiliarText.ofValue(null, START)).isEqualTo("is new");
    assertThat(FamiliarText.ofValue(before, START))
        .isEqualTo("is not familiar yet, used on 2026-03-02 before");
    assertThat(FamiliarText.ofValue(new CandidateValue(1, 20_513, START), START))
        .as("used by this activity only, or later")
        .isEqualTo("is new");
  }

  @Test
  void peersOfWhomNothingIsKnown() {
    assertThat(FamiliarText.ofPeers("the organisation", FamiliarityState.EMPTY, 0))
        .isEqualTo("nothing is familiar to the organisation yet");
  }

  @Test
  void peersWhoDoNotKnowTheValue() {
    assertThat(FamiliarText.ofPeers("department Sales", memory("DE").familiar(), 12.7))
        .isEqualTo("nobody in department Sales is familiar with it, after 12 days of learning");
  }
}
