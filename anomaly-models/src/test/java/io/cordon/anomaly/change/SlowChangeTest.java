package io.cordon.anomaly.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.count.RatePrior;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class SlowChangeTest {
  private static final double MEAN = 9;
  private static final double DISPERSION = 0.4;

  /** One false alarm in ten years of active days. */
  private static final double ALARM = Math.log10(3650);

  private final RandomGenerator random = new Well19937c(1);

  private long count(double mean) {
    double rate = new GammaDistribution(random, 1 / DISPERSION, DISPERSION * mean).sample();
    return rate < 1e-9 ? 0 : new PoissonDistribution(random, rate, 1e-12, 10_000).sample();
  }

  /** A person whose rate the count model has learned for 60 days. */
  private final class Person {
    private final CountModel model = CountModel.DAILY;
    private final SlowChangeState slow = new SlowChangeState();
    private CountState counts = model.begin(new RatePrior(MEAN, DISPERSION));

    Person() {
      for (int day = 0; day < 60; day++) {
        day(MEAN);
      }
      SlowChange.restart(slow);
    }

    double day(double mean) {
      long seen = count(mean);
      double surprise = SlowChange.observe(slow, model.expected(counts, 1), seen);
      counts = model.learn(counts, seen, 1);
      return surprise;
    }
  }

  private double foundWithin20Days(double factor) {
    int people = 300;
    int found = 0;
    for (int person = 0; person < people; person++) {
      Person observed = new Person();
      boolean alarm = false;
      for (int day = 0; day < 20; day++) {
        alarm |= observed.day(factor * MEAN) >= ALARM;
      }
      found += alarm ? 1 : 0;
    }
    return found / (double) people;
  }

  @Test
  void aBetReturnsNothingOnAverageWhileNothingChanges() {
    NegativeBinomial expected = new NegativeBinomial(MEAN, 1 / DISPERSION);
    int days = 200_000;
    double returned = 0;
    for (int day = 0; day < days; day++) {
      returned += Math.exp(CountBet.log(expected, count(MEAN)));
    }
    assertThat(returned / days).isLessThan(1.02);
  }

  @Test
  void twiceAndThriceAsMuchIsFoundWithinTwentyActiveDays() {
    assertThat(foundWithin20Days(2)).as("twice").isGreaterThan(0.4);
    assertThat(foundWithin20Days(3)).as("thrice").isGreaterThan(0.9);
  }

  @Test
  void falseAlarmsAreAsRareAsPromised() {
    int alarms = 0;
    int days = 0;
    for (int person = 0; person < 300; person++) {
      Person observed = new Person();
      for (int day = 0; day < 240; day++) {
        days++;
        if (observed.day(MEAN) >= ALARM) {
          alarms++;
          SlowChange.restart(observed.slow);
        }
      }
    }
    assertThat(alarms / (double) days).isLessThan(2 / 3650.0);
  }

  @Test
  void oneWildDayIsNoSlowChange() {
    Person person = new Person();
    double surprise =
        SlowChange.observe(person.slow, new NegativeBinomial(MEAN, 1 / DISPERSION), 1_000_000_000L);
    assertThat(surprise).isLessThan(ALARM);
  }

  @Test
  void anyExpectationIsANumber() {
    SlowChangeState state = new SlowChangeState();
    for (double mean : new double[] {1e-12, 1, 1e12}) {
      for (long count : new long[] {0, 1, Long.MAX_VALUE}) {
        assertThat(SlowChange.observe(state, new NegativeBinomial(mean, 1e-3), count)).isFinite();
      }
    }
  }
}
