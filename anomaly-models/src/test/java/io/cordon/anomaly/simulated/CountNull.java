package io.cordon.anomaly.simulated;

import io.cordon.anomaly.count.CountInWindow;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import java.util.Random;

/** Counts a day of people whose rates differ, and whose days differ. */
public final class CountNull extends NullSample<CountState, CountInWindow> {
  @Override
  public String name() {
    return "count";
  }

  @Override
  public CountModel model() {
    return CountModel.DAILY;
  }

  @Override
  public Person<CountInWindow> person(Random random) {
    Draws draws = new Draws(random);
    double rate = draws.gamma(1.5, 4);
    return () -> new CountInWindow(draws.negativeBinomial(rate, 0.8), 1);
  }
}
