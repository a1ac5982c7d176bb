package io.cordon.anomaly.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class CountModelTest {
  private static final RatePrior PEERS = new RatePrior(9, 0.8);

  private final CountModel model = CountModel.DAILY;

  @Test
  void aNewcomerIsJudgedByPeers() {
    NegativeBinomial expected = model.expected(model.begin(PEERS), 1);
    assertThat(expected.mean()).isEqualTo(9);
    assertThat(1 / expected.size()).isCloseTo(0.8 + 1 / 18.0, within(1e-12));
  }

  @Test
  void theOwnRateReplacesThatOfPeers() {
    CountState state = model.begin(PEERS);
    for (int day = 0; day < 200; day++) {
      state = model.learn(state, 40, 1);
    }
    assertThat(model.expected(state, 1).mean()).isCloseTo(40, within(1.0));
    assertThat(model.expected(state, 0.35).mean()).isCloseTo(14, within(0.5));
    assertThat(state.windows()).isEqualTo(200);
  }

  @Test
  void whatWasLearnedFadesByHalves() {
    CountState state = model.begin(PEERS);
    for (int day = 0; day < 300; day++) {
      state = model.learn(state, 100, 1);
    }
    for (int day = 0; day < 25; day++) {
      state = model.learn(state, 0, 1);
    }
    assertThat(model.expected(state, 1).mean()).isCloseTo(50, within(1.0));
  }

  @Test
  void oneBurstBuysNoAlibiForTheNext() {
    CountState state = model.begin(PEERS);
    for (int day = 0; day < 60; day++) {
      state = model.learn(state, 9, 1);
    }
    double before = model.expected(state, 1).logUpperMidP(2_000);
    state = model.learn(state, 2_000, 1);
    double after = model.expected(state, 1).logUpperMidP(2_000);

    assertThat(before).isLessThan(Math.log(1e-20));
    assertThat(after).isLessThan(Math.log(1e-9));
  }

  /** People with gamma rates whose windows differ by gamma factors, as the model says. */
  @Test
  void smallPValuesAreAsFrequentAsTheySayWhenNothingIsWrong() {
    Random random = new Random(3);
    var rates = new GammaDistribution(new Well19937c(4), 1.5, 6);
    var factors = new GammaDistribution(new Well19937c(5), 1.25, 0.8);
    int scored = 0;
    int atPercent = 0;
    int atPermille = 0;
    for (int person = 0; person < 1_500; person++) {
      double rate = rates.sample();
      CountState state = model.begin(PEERS);
      for (int day = 0; day < 140; day++) {
        long count = poisson(rate * factors.sample(), random);
        if (day >= 60) {
          double p = Math.exp(model.expected(state, 1).logUpperMidP(count));
          scored++;
          atPercent += p < 1e-2 ? 1 : 0;
          atPermille += p < 1e-3 ? 1 : 0;
        }
        state = model.learn(state, count, 1);
      }
    }
    assertThat(atPercent / (1e-2 * scored)).isBetween(0.5, 2.0);
    assertThat(atPermille / (1e-3 * scored)).isBetween(0.5, 2.0);
  }

  @Test
  void anythingIsANumber() {
    CountState state = model.begin(new RatePrior(1e-9, 0));
    for (long count : new long[] {0, 1, 1_000_000_000, 0, 0, 3, Long.MAX_VALUE, 0}) {
      for (double exposure : new double[] {1e-6, 1, 1e6}) {
        assertThat(model.expected(state, exposure).logUpperMidP(count)).isFinite();
        state = model.learn(state, count, exposure);
        assertThat(state.shape() + state.rate() + state.excess() + state.weight()).isFinite();
      }
    }
  }

  /** Knuth's method, in steps of at most 20. */
  private static long poisson(double mean, Random random) {
    long count = 0;
    for (double left = mean; left > 0; left -= 20) {
      double limit = Math.exp(-Math.min(20, left));
      for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
        count++;
      }
    }
    return count;
  }

  @Test
  void whatWasCountedLatelyCanBeToldFromTheRatesBeforeAndNow() {
    CountState state = CountModel.DAILY.begin(new RatePrior(9, 0.5));
    for (int day = 0; day < 40; day++) {
      state = CountModel.DAILY.learn(state, 7 + day % 5, 1);
    }
    double before = CountModel.DAILY.expected(state, 1).mean();
    for (int day = 0; day < 14; day++) {
      state = CountModel.DAILY.learn(state, 20, 1);
    }

    assertThat(CountModel.DAILY.expected(state, 1).mean()).isLessThan(15);
    assertThat(CountModel.DAILY.meanSince(state, before, 14)).isCloseTo(20, within(1e-3));
  }
}
