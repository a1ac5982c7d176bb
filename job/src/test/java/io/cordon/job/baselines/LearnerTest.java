package io.cordon.job.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.baselines.Learner.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final Learner learner = new Learner();
  private UserBaseline memory = UserBaseline.EMPTY;

  private Learner.Result observe(String value, Duration after, Kind kind) {
    Learner.Result observed = learner.observe(memory, value, START.plus(after), kind);
    memory = observed.after();
    return observed;
  }

  private Learner.Result ordinary(String value, int day) {
    return observe(value, Duration.ofDays(day), Kind.ORDINARY);
  }

  private Learner.Result judged(String value, int day) {
    return observe(value, Duration.ofDays(day), Kind.JUDGED);
  }

  @Test
  void aValueIsFamiliarOnTheThirdDayOfOrdinaryUse() {
    assertThat(ordinary("Lagos", 0).novel()).isTrue();
    assertThat(ordinary("Lagos", 0).novel()).isTrue();
    assertThat(ordinary("Lagos", 1).novel()).isTrue();

    Learner.Result third = ordinary("Lagos", 2);

    assertThat(third.novel()).isFalse();
    assertThat(third.peersLearn()).isTrue();
    assertThat(memory.candidates()).isEmpty();
  }

  @Test
  void judgedActivitiesDoNotMakeAValueFamiliar() {
    ordinary("Lagos", 0);

    assertThat(judged("Lagos", 1).novel()).isTrue();
    assertThat(judged("Lagos", 2).novel()).isTrue();
    assertThat(judged("Lagos", 3).novel()).isTrue();
  }

  @Test
  void whereOnlyJudgedActivitiesAreLearnedAValueIsNewOnItsFirstDayOnly() {
    assertThat(observe("hosting", Duration.ZERO, Kind.JUDGED_ONLY).novel()).isTrue();
    assertThat(observe("hosting", Duration.ofHours(1), Kind.JUDGED_ONLY).novel()).isTrue();
    assertThat(observe("hosting", Duration.ofDays(2), Kind.JUDGED_ONLY).novel()).isFalse();
  }

  @Test
  void aFamiliarValueIsLearnedOnceADayAndOtherwiseChangesNothing() {
    ordinary("Lagos", 0);
    ordinary("Lagos", 1);
    ordinary("Lagos", 2);

    Learner.Result sameDay = ordinary("Lagos", 2);

    assertThat(sameDay.peersLearn()).isFalse();
    assertThat(sameDay.changed()).isFalse();
    assertThat(ordinary("Lagos", 3).peersLearn()).isTrue();
  }

  @Test
  void peersDoNotLearnFromJudgedActivities() {
    ordinary("Lagos", 0);
    ordinary("Lagos", 1);
    ordinary("Lagos", 2);

    Learner.Result download = judged("Lagos", 3);

    assertThat(download.novel()).isFalse();
    assertThat(download.peersLearn()).isFalse();
  }

  @Test
  void historyCountsFromTheFirstValue() {
    assertThat(Learner.historyDays(memory, START)).isZero();
    ordinary("Berlin", 0);

    assertThat(Learner.historyDays(memory, START.plus(Duration.ofDays(8)))).isEqualTo(8);
    assertThat(Learner.historyDays(memory, START.minus(Duration.ofDays(1)))).isZero();
  }

  @Test
  void aLateObservationDoesNotTurnTheClockBack() {
    ordinary("Berlin", 5);
    Instant updatedAt = memory.updatedAt();

    ordinary("Paris", 1);

    assertThat(memory.updatedAt()).isEqualTo(updatedAt);
    assertThat(memory.since()).isEqualTo(START.plus(Duration.ofDays(1)));
  }

  @Test
  void candidatesAreBoundedAndTheOldestIsRemoved() {
    for (int value = 0; value < 200; value++) {
      observe("place " + value, Duration.ofMinutes(value), Kind.ORDINARY);
    }

    assertThat(memory.candidates())
        .hasSize(32)
        .containsKey("place 199")
        .doesNotContainKey("place 0");
  }

  @Test
  void aValueThatAFullMemoryHasNoRoomForStaysNovel() {
    for (int day = 0; day < 40; day++) {
      for (int value = 0; value < 32; value++) {
        ordinary("usual " + value, day);
      }
    }

    ordinary("Lagos", 40);
    ordinary("Lagos", 41);
    ordinary("Lagos", 42);

    assertThat(judged("Lagos", 43).novel()).isTrue();
  }
}
