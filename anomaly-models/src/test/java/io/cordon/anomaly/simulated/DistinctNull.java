package io.cordon.anomaly.simulated;

import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.distinct.DistinctCount;
import io.cordon.anomaly.distinct.DistinctModel;
import java.util.Random;

/** Days with as many different values as {@link CountNull} would count. */
public final class DistinctNull extends NullSample<CountState, DistinctCount> {
  @Override
  public String name() {
    return "distinct";
  }

  @Override
  public DistinctModel model() {
    return DistinctModel.DAILY;
  }

  @Override
  public Person<DistinctCount> person(Random random) {
    Draws draws = new Draws(random);
    double rate = draws.gamma(1.5, 20);
    return () -> of(draws.negativeBinomial(rate, 0.8), random);
  }

  private static DistinctCount of(long values, Random random) {
    DistinctCount count = new DistinctCount();
    for (long i = 0; i < values; i++) {
      count.add(random.nextLong());
    }
    return count;
  }
}
