package io.cordon.anomaly;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.travel.Journey;
import io.cordon.anomaly.travel.Position;
import io.cordon.anomaly.travel.TravelModel;
import io.cordon.anomaly.travel.TravelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TravelContractTest extends ModelContractTest<TravelState, Position> {
  private static final long HOUR = 3_600_000;

  @Override
  TravelModel model() {
    return TravelModel.DEFAULT;
  }

  /** An hour after the other, on the other side of the Earth now and then. */
  @Override
  Person<Position> person(Random random) {
    ChanceModel prior = model().impossible();
    double chance =
        new Draws(random).beta(prior.priorHits(), prior.priorTrials() - prior.priorHits());
    long[] hour = {450_000};
    double[] longitude = {13};
    return () -> {
      longitude[0] = random.nextDouble() < chance ? -longitude[0] * 10 % 360 : longitude[0];
      longitude[0] = Math.abs(longitude[0]) > 180 ? 13 : longitude[0];
      return new Position(50, longitude[0], 30, hour[0]++ * HOUR);
    };
  }

  @Override
  double randomised(TravelState state, Position position, Random random) {
    boolean impossible =
        state.latest() != null && Journey.isImpossible(state.latest(), position);
    double chance = model().impossible().chance(state.impossible());
    double drawn = random.nextDouble();
    return impossible ? drawn * chance : chance + drawn * (1 - chance);
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
