package io.cordon.anomaly.simulated;

import io.cordon.anomaly.change.CountOfDay;
import io.cordon.anomaly.change.SlowChangeModel;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.NegativeBinomial;
import java.util.Random;

/** Days of people whose distribution is known and stays as it is. */
public final class SlowChangeNull extends NullSample<SlowChangeState, CountOfDay> {
  private static final double DISPERSION = 0.4;

  @Override
  public String name() {
    return "slow-change";
  }

  @Override
  public SlowChangeModel model() {
    return new SlowChangeModel();
  }

  @Override
  public Person<CountOfDay> person(Random random) {
    Draws draws = new Draws(random);
    double mean = 2 + draws.gamma(1.5, 6);
    NegativeBinomial expected = new NegativeBinomial(mean, 1 / DISPERSION);
    return () -> new CountOfDay(expected, draws.negativeBinomial(mean, DISPERSION));
  }

  @Override
  protected int scored() {
    return 500;
  }
}
