package io.cordon.policy.correlate;

import static io.cordon.policy.correlate.WindowFixture.at;
import static io.cordon.policy.correlate.WindowFixture.event;
import static io.cordon.policy.correlate.WindowFixture.input;
import static io.cordon.policy.correlate.WindowFixture.sum;
import static io.cordon.policy.correlate.WindowFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final WindowFixture.Window window = new WindowFixture.Window();

  /** The seconds at which it fires. */
  private List<Long> firings(Contribution contribution, long... seconds) {
    return LongStream.of(seconds)
        .filter(second -> window.add(contribution, at(second)))
        .boxed()
        .toList();
  }

  @Test
  void countFiresOnTheNthActivity() {
    assertThat(firings(event(3, MINUTE), 0, 10, 20)).containsExactly(20L);
    assertThat(window.lastFiring.burst())
        .isEqualTo(new Burst("downloads", 3, 3, 60_000, List.of("e0", "e10", "e20")));
    assertThat(window.lastFiring.why())
        .isEqualTo("3 downloads in 20 seconds by ana (3 within 1m fire)");
    assertThat(window.lastFiring.activities()).containsExactly(at(0), at(20));
  }

  @Test
  void bothEndsOfTheTimespanAreIncluded() {
    assertThat(firings(event(2, MINUTE), 0, 60)).containsExactly(60L);
    window.state = null;
    assertThat(firings(event(2, MINUTE), 0, 61)).isEmpty();
  }

  @Test
  void windowSlides() {
    assertThat(firings(event(3, MINUTE), 0, 40, 80, 90)).containsExactly(90L);
    assertThat(window.lastFiring.burst().eventIds()).containsExactly("e40", "e80", "e90");
    assertThat(window.lastFiring.activities()).containsExactly(at(80), at(90));
  }

  @Test
  void firesOnceUntilATimespanPassesWithoutActivity() {
    assertThat(firings(event(2, MINUTE), 0, 1, 2, 3, 63, 123, 183)).containsExactly(1L);
    assertThat(firings(event(2, MINUTE), 244, 245)).containsExactly(245L);
  }

  @Test
  void suppressedWindowHoldsNoEntriesAndNoEvidence() {
    firings(event(2, MINUTE), 0, 1, 2, 3);

    assertThat(window.state.isSuppressed()).isTrue();
    assertThat(window.state.state().timesMillis()).isEmpty();
    assertThat(window.state.state().evidence()).isEqualTo(WindowEvidence.NONE);
    assertThat(window.state.keep(Long.MIN_VALUE)).isTrue();
    assertThat(window.state.expiresAtMillis()).isEqualTo(at(63).time().toEpochMilli() + 1);
  }

  @Test
  void activityCountsOnceHoweverOftenItArrives() {
    Activity merged = at(0).toBuilder().eventIds(List.of("e0", "row-2")).build();
    Contribution event = event(2, MINUTE);

    assertThat(window.add(event, at(0))).isFalse();
    assertThat(window.add(event, merged)).isFalse();
    assertThat(window.add(event, at(1))).isTrue();
  }

  @Test
  void burstsOfTwoCorrelationsCompletedByOneActivityCountTwice() {
    Contribution event = event(2, MINUTE);

    assertThat(window.add(WindowFixture.ofBurst("0.0|ana", event), at(0))).isFalse();
    assertThat(window.add(WindowFixture.ofBurst("0.1|ana", event), at(0))).isTrue();
  }

  @Test
  void lateActivityFiresTheWindowThatItLiesIn() {
    assertThat(firings(event(3, MINUTE), 0, 50, 300, 20)).containsExactly(20L);
    assertThat(window.lastFiring.burst().eventIds()).contains("e20").doesNotContain("e300");
    assertThat(window.lastFiring.why()).startsWith("3 downloads in 50 seconds");
  }

  @Test
  void orderOfArrivalDoesNotMatterBelowTheThreshold() {
    assertThat(firings(event(3, MINUTE), 40, 0, 20)).containsExactly(20L);
  }

  @Test
  void activitiesOfABurstThatFiredDoNotCountAgain() {
    firings(event(2, MINUTE), 0, 1);

    assertThat(firings(event(2, MINUTE), 100, 0, 1)).isEmpty();
    assertThat(firings(event(2, MINUTE), 101)).containsExactly(101L);
  }

  @Test
  void countsDifferentValuesAndNotActivities() {
    assertThat(window.add(values(3, MINUTE, "a", "b"), at(0))).isFalse();
    assertThat(window.add(values(3, MINUTE, "b"), at(1))).isFalse();
    assertThat(window.add(values(3, MINUTE, "a"), at(50))).isFalse();
    assertThat(window.add(values(3, MINUTE, "c"), at(61))).as("b is still in the window").isTrue();
    assertThat(window.lastFiring.burst().observed()).isEqualTo(3);
  }

  @Test
  void valueThatSlidOutDoesNotCount() {
    window.add(values(3, MINUTE, "a", "b"), at(0));
    window.add(values(3, MINUTE, "a"), at(50));

    assertThat(window.add(values(3, MINUTE, "c"), at(62))).isFalse();
  }

  @Test
  void severalNewValuesOfOneActivityAreCountedTogether() {
    window.add(values(3, MINUTE, "a", "b"), at(0));
    window.add(values(3, MINUTE, "c", "d", "e"), at(1));

    assertThat(window.lastFiring.burst().observed()).isEqualTo(5);
    assertThat(window.lastFiring.burst().threshold()).isEqualTo(3);
  }

  @Test
  void sumsAmounts() {
    assertThat(window.add(sum(1_000, MINUTE, 600), at(0))).isFalse();
    assertThat(window.add(sum(1_000, MINUTE, 300), at(50))).isFalse();
    assertThat(window.add(sum(1_000, MINUTE, 300), at(61))).as("600 slid out").isFalse();
    assertThat(window.add(sum(1_000, MINUTE, 5_000), at(62))).isTrue();
    assertThat(window.lastFiring.burst().observed()).isEqualTo(5_600);
    assertThat(window.lastFiring.why())
        .isEqualTo("5,600 downloads in 12 seconds by ana (1,000 within 1m fire)");
  }

  @Test
  void overflowingSumIsTheHighestNumber() {
    window.add(sum(Long.MAX_VALUE, MINUTE, Long.MAX_VALUE - 1), at(0));

    assertThat(window.add(sum(Long.MAX_VALUE, MINUTE, Long.MAX_VALUE - 1), at(1))).isTrue();
  }

  @Test
  void oneActivityOfEachInputFiresInAnyOrder() {
    assertThat(window.add(input(2, 3, MINUTE), at(0))).isFalse();
    assertThat(window.add(input(0, 3, MINUTE), at(10))).isFalse();
    assertThat(window.add(input(0, 3, MINUTE), at(20))).isFalse();
    assertThat(window.add(input(1, 3, MINUTE), at(60))).isTrue();
    assertThat(window.lastFiring.burst().observed()).isEqualTo(3);
  }

  @Test
  void twoOfThreeInputsCanBeEnoughWithinTheTimespan() {
    assertThat(window.add(input(2, 2, MINUTE), at(0))).isFalse();
    assertThat(window.add(input(0, 2, MINUTE), at(61))).isFalse();
    assertThat(window.add(input(2, 2, MINUTE), at(62))).isTrue();
  }

  @Test
  void lateInputIsCountedWithItsNeighbours() {
    window.add(input(0, 2, MINUTE), at(0));
    window.add(input(1, 2, MINUTE), at(500));

    assertThat(window.add(input(1, 2, MINUTE), at(30))).isTrue();
  }

  @Test
  void evidenceHoldsOnlyTheLatestIds() {
    Contribution event = event(1_000, Duration.ofDays(1));
    IntStream.range(0, 999).forEach(second -> window.add(event, at(second)));

    assertThat(window.state.state().evidence().eventIds()).hasSize(200).endsWith("e998");
    assertThat(window.add(event, at(999))).isTrue();
    assertThat(window.lastFiring.burst().eventIds())
        .hasSize(200)
        .startsWith("e800")
        .endsWith("e999");
    assertThat(window.lastFiring.activities()).containsExactly(at(0), at(999));
  }

  @Test
  void durationOfABurstIsShownInWords() {
    assertThat(why(0, Duration.ofHours(24))).contains("within a second").contains("within 24h");
    assertThat(why(1, Duration.ofDays(7))).contains("in 1 second").contains("within 7d");
    assertThat(why(180, Duration.ofMinutes(90))).contains("in 3 minutes").contains("within 90m");
    assertThat(why(9_000, Duration.ofDays(2))).contains("in 2 hours").contains("within 2d");
    assertThat(why(200_000, Duration.ofDays(30))).contains("in 2 days");
  }

  private String why(long seconds, Duration timespan) {
    window.state = null;
    window.add(event(2, timespan), at(0));
    window.add(event(2, timespan), at(seconds, "last"));
    return window.lastFiring.why();
  }
}
