package io.cordon.anomaly;

import io.cordon.anomaly.simulated.TravelNull;
import io.cordon.anomaly.travel.Position;
import io.cordon.anomaly.travel.TravelState;
import java.util.ArrayList;
import java.util.List;

class TravelContractTest extends ModelContractTest<TravelState, Position> {
  TravelContractTest() {
    super(new TravelNull());
  }

  @Override
  List<Position> extremes() {
    List<Position> extremes = new ArrayList<>();
    for (long time : new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
      for (double radius : new double[] {0, 500, 1e9}) {
        extremes.add(new Position(90, 180, radius, time));
        extremes.add(new Position(-90, -180, radius, time));
      }
    }
    return extremes;
  }

  @Override
  int forgottenAfter() {
    return 2_000;
  }
}
