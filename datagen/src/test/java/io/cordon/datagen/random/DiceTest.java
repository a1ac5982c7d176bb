package io.cordon.datagen.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  private static final int THROWS = 40_000;

  @Test
  void equalPurposesThrowEqualNumbersAndOthersDoNot() {
    long bits = Purpose.DAY.dice(1, 2, 3).bits();
    assertThat(Purpose.DAY.dice(1, 2, 3).bits()).isEqualTo(bits);
    assertThat(Purpose.DAY.dice(1, 3, 2).bits()).isNotEqualTo(bits);
    assertThat(Purpose.DAY.dice(2, 2, 3).bits()).isNotEqualTo(bits);
    assertThat(Purpose.TRAVEL.dice(1, 2, 3).bits()).isNotEqualTo(bits);
  }

  @Test
  void meansAreThoseOfTheLaws() {
    assertThat(mean(dice -> dice.poisson(2.5))).isCloseTo(2.5, within(0.05));
    assertThat(mean(dice -> dice.poisson(200))).isCloseTo(200, within(1.0));
    assertThat(mean(dice -> dice.exponential(3))).isCloseTo(3, within(0.1));
    assertThat(mean(dice -> dice.gamma(0.6))).isCloseTo(1, within(0.03));
    assertThat(mean(dice -> dice.gamma(1.8))).isCloseTo(1, within(0.05));
    assertThat(mean(dice -> dice.lognormal(9, 0.9) < 9 ? 1 : 0)).isCloseTo(0.5, within(0.02));
    assertThat(mean(dice -> Math.pow(dice.gamma(0.6) - 1, 2))).isCloseTo(0.6, within(0.06));
  }

  @Test
  void heavyTailsStayWithinTheirCap() {
    DoubleSummaryStatistics values = all(dice -> dice.pareto(1.43, 150, 6_000)).summaryStatistics();
    assertThat(values.getMin()).isBetween(150.0, 151.0);
    assertThat(values.getMax()).isEqualTo(6_000);
    assertThat(values.getAverage()).isBetween(300.0, 500.0);
  }

  @Test
  void lowRanksAreWantedMost() {
    double first = mean(dice -> dice.zipf(200, 0.9) == 0 ? 1 : 0);
    double last = mean(dice -> dice.zipf(200, 0.9) == 199 ? 1 : 0);
    assertThat(first).isBetween(0.08, 0.16);
    assertThat(last).isBetween(0.0, 0.003);
    assertThat(all(dice -> dice.zipf(5, 0.6)).distinct().toArray())
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  private static double mean(ToDoubleFunction<Dice> law) {
    return all(law).average().orElseThrow();
  }

  private static DoubleStream all(ToDoubleFunction<Dice> law) {
    return IntStream.range(0, THROWS).mapToDouble(i -> law.applyAsDouble(Dice.of(5, i)));
  }
}
