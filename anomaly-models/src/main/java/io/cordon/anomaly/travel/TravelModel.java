package io.cordon.anomaly.travel;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;
import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.chance.ChanceState;

/**
 * How surprising a person's journey is to a position from the latest one: where it is {@link
 * Journey#isImpossible}, as rare as impossible journeys of the person are; else not at all. Wrong
 * positions and private networks make such journeys; who has had many is not surprising.
 *
 * <p>What comes late is a journey too, and does not become the latest position. One position with a
 * time far ahead makes every journey slow until then.
 */
public record TravelModel(ChanceModel impossible) implements Model<TravelState, Position> {
  public static final TravelModel DEFAULT = new TravelModel(ChanceModel.IMPOSSIBLE_TRAVEL);

  @Override
  public TravelState begin() {
    return new TravelState(null, ChanceState.NONE);
  }

  /** As {@link ChanceModel#score}: exact where a journey is impossible, else 1. */
  @Override
  public double score(TravelState state, Position position) {
    return impossible.score(state.impossible(), isImpossible(state, position));
  }

  @Override
  public TravelState learn(TravelState state, Position position) {
    Position latest = state.latest();
    if (latest == null) {
      return new TravelState(position, state.impossible());
    }
    return new TravelState(
        position.timeMillis() >= latest.timeMillis() ? position : latest,
        impossible.learn(state.impossible(), isImpossible(state, position)));
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(100, 150, 40);
  }

  private static boolean isImpossible(TravelState state, Position position) {
    return state.latest() != null && Journey.isImpossible(state.latest(), position);
  }
}
