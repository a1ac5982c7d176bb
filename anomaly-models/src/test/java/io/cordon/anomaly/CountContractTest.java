package io.cordon.anomaly;

import io.cordon.anomaly.count.CountInWindow;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.simulated.CountNull;
import java.util.ArrayList;
import java.util.List;

class CountContractTest extends ModelContractTest<CountState, CountInWindow> {
  CountContractTest() {
    super(new CountNull());
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
