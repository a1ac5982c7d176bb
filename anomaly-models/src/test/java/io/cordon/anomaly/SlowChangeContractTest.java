package io.cordon.anomaly;

import io.cordon.anomaly.change.CountOfDay;
import io.cordon.anomaly.change.SlowChangeModel;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.NegativeBinomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SlowChangeContractTest extends ModelContractTest<SlowChangeState, CountOfDay> {
  private static final double DISPERSION = 0.4;

  @Override
  SlowChangeModel model() {
    return new SlowChangeModel();
  }

  @Override
  Person<CountOfDay> person(Random random) {
    Draws draws = new Draws(random);
    double mean = 2 + draws.gamma(1.5, 6);
    NegativeBinomial expected = new NegativeBinomial(mean, 1 / DISPERSION);
    return () -> new CountOfDay(expected, draws.negativeBinomial(mean, DISPERSION));
  }

  @Override
  int scored() {
    return 500;
  }

  @Override
  List<CountOfDay> extremes() {
    List<CountOfDay> extremes = new ArrayList<>();
    for (double mean : new double[] {1e-12, 1, 1e12}) {
      for (double size : new double[] {1e-3, 1, 1e9}) {
        for (long count : new long[] {0, 1, 1_000_000_000, Long.MAX_VALUE}) {
          extremes.add(new CountOfDay(new NegativeBinomial(mean, size), count));
        }
      }
    }
    return extremes;
  }

  @Override
  int forgottenAfter() {
    return 500;
  }
}
