package io.cordon.policy.correlate;

import static io.cordon.policy.correlate.WindowSpecs.at;
import static io.cordon.policy.correlate.WindowSpecs.events;
import static io.cordon.policy.correlate.WindowSpecs.part;
import static io.cordon.policy.correlate.WindowSpecs.sum;
import static io.cordon.policy.correlate.WindowSpecs.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final WindowSpecs.Shown shown = new WindowSpecs.Shown();

  /** The seconds at which it fires. */
  private List<Long> firings(WindowSpec stage, long... seconds) {
    return LongStream.of(seconds).filter(second -> shown.show(stage, at(second))).boxed().toList();
  }

  @Test
  void aCountFiresOnTheNthActivity() {
    assertThat(firings(events(3, MINUTE), 0, 10, 20)).containsExactly(20L);
    assertThat(shown.fired.burst())
        .isEqualTo(new Burst("downloads", 3, 3, 60_000, List.of("e0", "e10", "e20")));
    assertThat(shown.fired.why()).isEqualTo("3 downloads in 20 seconds by ana (3 within 1m fire)");
    assertThat(shown.fired.activities()).containsExactly(at(0), at(20));
  }

  @Test
  void bothEndsOfTheTimespanCount() {
    assertThat(firings(events(2, MINUTE), 0, 60)).containsExactly(60L);
    shown.window = null;
    assertThat(firings(events(2, MINUTE), 0, 61)).isEmpty();
  }

  @Test
  void theWindowSlides() {
    assertThat(firings(events(3, MINUTE), 0, 40, 80, 90)).containsExactly(90L);
    assertThat(shown.fired.burst().eventIds()).containsExactly("e40", "e80", "e90");
    assertThat(shown.fired.activities()).containsExactly(at(80), at(90));
  }

  @Test
  void itIsSilentUntilItHasEmptied() {
    assertThat(firings(events(2, MINUTE), 0, 1, 2, 3, 63, 123, 183)).containsExactly(1L);
    assertThat(firings(events(2, MINUTE), 244, 245)).containsExactly(245L);
  }

  @Test
  void silentItHoldsNothing() {
    firings(events(2, MINUTE), 0, 1, 2, 3);

    assertThat(shown.window.isSilent()).isTrue();
    assertThat(shown.window.times()).isEmpty();
    assertThat(shown.window.evidence()).isEqualTo(WindowEvidence.NONE);
    assertThat(shown.window.endsAt()).isEqualTo(at(63).time().toEpochMilli() + 1);
  }

  @Test
  void anActivityCountsOnceHoweverOftenItComes() {
    Activity merged = at(0).toBuilder().eventIds(List.of("e0", "row-2")).build();
    WindowSpec stage = events(2, MINUTE);

    assertThat(shown.show(stage, at(0))).isFalse();
    assertThat(shown.show(stage, merged)).isFalse();
    assertThat(shown.show(stage, at(1))).isTrue();
  }

  @Test
  void theBurstsOfTwoCorrelationsOnOneActivityAreTwo() {
    WindowSpec stage = events(2, MINUTE);

    assertThat(shown.show(stage.fedBy("0.0|ana"), at(0))).isFalse();
    assertThat(shown.show(stage.fedBy("0.1|ana"), at(0))).isTrue();
  }

  @Test
  void aLateActivityCompletesTheWindowItLiesIn() {
    assertThat(firings(events(3, MINUTE), 0, 50, 300, 20)).containsExactly(20L);
    assertThat(shown.fired.burst().eventIds()).contains("e20").doesNotContain("e300");
    assertThat(shown.fired.why()).startsWith("3 downloads in 50 seconds");
  }

  @Test
  void theOrderOfArrivalDoesNotMatterWhileItIsNotFull() {
    assertThat(firings(events(3, MINUTE), 40, 0, 20)).containsExactly(20L);
  }

  @Test
  void whatBelongsToAToldBurstDoesNotCountAgain() {
    firings(events(2, MINUTE), 0, 1);

    assertThat(firings(events(2, MINUTE), 100, 0, 1)).isEmpty();
    assertThat(firings(events(2, MINUTE), 101)).containsExactly(101L);
  }

  @Test
  void differentValuesAreCountedNotActivities() {
    assertThat(shown.show(values(3, MINUTE, "a", "b"), at(0))).isFalse();
    assertThat(shown.show(values(3, MINUTE, "b"), at(1))).isFalse();
    assertThat(shown.show(values(3, MINUTE, "a"), at(50))).isFalse();
    assertThat(shown.show(values(3, MINUTE, "c"), at(61))).as("b is still there").isTrue();
    assertThat(shown.fired.burst().observed()).isEqualTo(3);
  }

  @Test
  void aValueThatSlidOutDoesNotCount() {
    shown.show(values(3, MINUTE, "a", "b"), at(0));
    shown.show(values(3, MINUTE, "a"), at(50));

    assertThat(shown.show(values(3, MINUTE, "c"), at(62))).isFalse();
  }

  @Test
  void severalNewValuesAtOnceAreObservedTogether() {
    shown.show(values(3, MINUTE, "a", "b"), at(0));
    shown.show(values(3, MINUTE, "c", "d", "e"), at(1));

    assertThat(shown.fired.burst().observed()).isEqualTo(5);
    assertThat(shown.fired.burst().threshold()).isEqualTo(3);
  }

  @Test
  void amountsAreSummed() {
    assertThat(shown.show(sum(1_000, MINUTE, 600), at(0))).isFalse();
    assertThat(shown.show(sum(1_000, MINUTE, 300), at(50))).isFalse();
    assertThat(shown.show(sum(1_000, MINUTE, 300), at(61))).as("600 slid out").isFalse();
    assertThat(shown.show(sum(1_000, MINUTE, 5_000), at(62))).isTrue();
    assertThat(shown.fired.burst().observed()).isEqualTo(5_600);
    assertThat(shown.fired.why())
        .isEqualTo("5,600 downloads in 12 seconds by ana (1,000 within 1m fire)");
  }

  @Test
  void amountsThatCannotBeAddedStopAtTheGreatest() {
    shown.show(sum(Long.MAX_VALUE, MINUTE, Long.MAX_VALUE - 1), at(0));

    assertThat(shown.show(sum(Long.MAX_VALUE, MINUTE, Long.MAX_VALUE - 1), at(1))).isTrue();
  }

  @Test
  void oneOfEachPartFiresInAnyOrder() {
    assertThat(shown.show(part(2, 3, MINUTE), at(0))).isFalse();
    assertThat(shown.show(part(0, 3, MINUTE), at(10))).isFalse();
    assertThat(shown.show(part(0, 3, MINUTE), at(20))).isFalse();
    assertThat(shown.show(part(1, 3, MINUTE), at(60))).isTrue();
    assertThat(shown.fired.burst().observed()).isEqualTo(3);
  }

  @Test
  void twoOfThreePartsCanBeEnoughAndMustBeNear() {
    assertThat(shown.show(part(2, 2, MINUTE), at(0))).isFalse();
    assertThat(shown.show(part(0, 2, MINUTE), at(61))).isFalse();
    assertThat(shown.show(part(2, 2, MINUTE), at(62))).isTrue();
  }

  @Test
  void aLatePartIsSeenBesideItsNeighbours() {
    shown.show(part(0, 2, MINUTE), at(0));
    shown.show(part(1, 2, MINUTE), at(500));

    assertThat(shown.show(part(1, 2, MINUTE), at(30))).isTrue();
  }

  @Test
  void evidenceHoldsTheLatestIdsOnly() {
    WindowSpec stage = events(1_000, Duration.ofDays(1));
    IntStream.range(0, 999).forEach(second -> shown.show(stage, at(second)));

    assertThat(shown.window.evidence().eventIds()).hasSize(200).endsWith("e998");
    assertThat(shown.show(stage, at(999))).isTrue();
    assertThat(shown.fired.burst().eventIds()).hasSize(200).startsWith("e800").endsWith("e999");
    assertThat(shown.fired.activities()).containsExactly(at(0), at(999));
  }

  @Test
  void theTimeOfABurstIsToldInWords() {
    assertThat(why(0, Duration.ofHours(24))).contains("within a second").contains("within 24h");
    assertThat(why(1, Duration.ofDays(7))).contains("in 1 second").contains("within 7d");
    assertThat(why(180, Duration.ofMinutes(90))).contains("in 3 minutes").contains("within 90m");
    assertThat(why(9_000, Duration.ofDays(2))).contains("in 2 hours").contains("within 2d");
    assertThat(why(200_000, Duration.ofDays(30))).contains("in 2 days");
  }

  private String why(long seconds, Duration timespan) {
    shown.window = null;
    shown.show(events(2, timespan), at(0));
    shown.show(events(2, timespan), at(seconds, "last"));
    return shown.fired.why();
  }
}
