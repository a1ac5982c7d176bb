package io.cordon.anomaly;

import io.cordon.anomaly.count.CountInWindow;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CountContractTest extends ModelContractTest<CountState, CountInWindow> {
  @Override
  CountModel model() {
    return CountModel.DAILY;
  }

  @Override
  Person<CountInWindow> person(Random random) {
    Draws draws = new Draws(random);
    double rate = draws.gamma(1.5, 4);
    return () -> new CountInWindow(draws.negativeBinomial(rate, 0.8), 1);
  }

  @Override
  List<CountInWindow> extremes() {
    List<CountInWindow> extremes = new ArrayList<>();
    for (long count : new long[] {0, 1, 1_000_000_000, Long.MAX_VALUE}) {
      for (double exposure : new double[] {1e-9, 1, 1e9}) {
        extremes.add(new CountInWindow(count, exposure));
      }
    }
    return extremes;
  }

  /** The dispersion has a half-life of 100 windows. */
  @Override
  int forgottenAfter() {
    return 1_000;
  }
}
