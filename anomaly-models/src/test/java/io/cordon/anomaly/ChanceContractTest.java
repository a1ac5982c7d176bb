package io.cordon.anomaly;

import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.simulated.ChanceNull;
import java.util.List;

class ChanceContractTest extends ModelContractTest<ChanceState, Boolean> {
  ChanceContractTest() {
    super(new ChanceNull());
  }

  @Override
  List<Boolean> extremes() {
    return List.of(true, false);
  }

  @Override
  int forgottenAfter() {
    return 2_000;
  }
}
