package io.cordon.job.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final Learner learner = new Learner();
  private Memory memory = Memory.EMPTY;

  private Learner.Observed observe(String value, Duration after) {
    Learner.Observed observed = learner.observe(memory, value, START.plus(after));
    memory = observed.after();
    return observed;
  }

  @Test
  void aValueIsNovelThroughoutItsFirstDay() {
    assertThat(observe("Lagos", Duration.ZERO).novel()).isTrue();
    assertThat(observe("Lagos", Duration.ofHours(1)).novel()).isTrue();
    assertThat(observe("Lagos", Duration.ofHours(23)).novel()).isTrue();
  }

  @Test
  void aValueSeenAgainAfterItsFirstDayIsFamiliar() {
    observe("Lagos", Duration.ZERO);

    Learner.Observed again = observe("Lagos", Duration.ofHours(25));

    assertThat(again.novel()).isFalse();
    assertThat(again.taught()).isTrue();
    assertThat(memory.onProbation()).isEmpty();
  }

  @Test
  void aFamiliarValueTeachesOnceADayAndOtherwiseChangesNothing() {
    observe("Lagos", Duration.ZERO);
    observe("Lagos", Duration.ofHours(25));
    Memory before = memory;

    Learner.Observed sameDay = observe("Lagos", Duration.ofHours(26));

    assertThat(sameDay.taught()).isFalse();
    assertThat(sameDay.after()).isSameAs(before);
    assertThat(observe("Lagos", Duration.ofHours(49)).taught()).isTrue();
  }

  @Test
  void historyCountsFromTheFirstValue() {
    assertThat(Learner.historyDays(memory, START)).isZero();
    observe("Berlin", Duration.ZERO);

    assertThat(Learner.historyDays(memory, START.plus(Duration.ofDays(8)))).isEqualTo(8);
    assertThat(Learner.historyDays(memory, START.minus(Duration.ofDays(1)))).isZero();
  }

  @Test
  void probationIsBoundedAndLetsTheOldestGo() {
    for (int value = 0; value < 200; value++) {
      observe("place " + value, Duration.ofMinutes(value));
    }

    assertThat(memory.onProbation())
        .hasSize(32)
        .containsKey("place 199")
        .doesNotContainKey("place 0");
  }
}
