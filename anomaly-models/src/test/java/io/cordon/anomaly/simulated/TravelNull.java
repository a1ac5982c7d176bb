package io.cordon.anomaly.simulated;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.travel.Journey;
import io.cordon.anomaly.travel.Position;
import io.cordon.anomaly.travel.TravelModel;
import io.cordon.anomaly.travel.TravelState;
import java.util.Random;

/** Positions of people for whom impossible journeys are as rare as the prior says. */
public final class TravelNull extends NullSample<TravelState, Position> {
  private static final long HOUR = 3_600_000;

  @Override
  public String name() {
    return "travel";
  }

  @Override
  public TravelModel model() {
    return TravelModel.DEFAULT;
  }

  /** An hour after the other, on the other side of the Earth now and then. */
  @Override
  public Person<Position> person(Random random) {
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
  protected double randomised(TravelState state, Position position, Random random) {
    boolean impossible = state.latest() != null && Journey.isImpossible(state.latest(), position);
    double chance = model().impossible().chance(state.impossible());
    double drawn = random.nextDouble();
    return impossible ? drawn * chance : chance + drawn * (1 - chance);
  }
}
