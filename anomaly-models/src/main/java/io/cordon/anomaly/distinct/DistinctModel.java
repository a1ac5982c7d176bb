package io.cordon.anomaly.distinct;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;
import io.cordon.anomaly.count.CountInWindow;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;

/**
 * How surprising a number of different values in a window is: the count model over what {@link
 * DistinctCount} says. Its error is small beside how much a person's windows differ: the count
 * model takes no less than 22 % for that.
 */
public record DistinctModel(CountModel counts) implements Model<CountState, DistinctCount> {
  public static final DistinctModel DAILY = new DistinctModel(CountModel.DAILY);

  @Override
  public CountState begin() {
    return counts.begin();
  }

  @Override
  public double score(CountState state, DistinctCount window) {
    return counts.score(state, new CountInWindow(window.estimate(), 1));
  }

  @Override
  public CountState learn(CountState state, DistinctCount window) {
    return counts.learn(state, window.estimate(), 1);
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(600, 800, 40);
  }
}
