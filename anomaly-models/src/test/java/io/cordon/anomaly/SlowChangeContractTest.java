package io.cordon.anomaly;

import io.cordon.anomaly.change.CountOfDay;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.simulated.SlowChangeNull;
import java.util.ArrayList;
import java.util.List;

class SlowChangeContractTest extends ModelContractTest<SlowChangeState, CountOfDay> {
  SlowChangeContractTest() {
    super(new SlowChangeNull());
  }

  /** A day wins no more than so much, so a large M is rarer than one in M days. */
  @Override
  double leastExceedance() {
    return 0.05;
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
