package io.cordon.anomaly.simulated;

import io.cordon.anomaly.Model;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

/**
 * What a model gives for people as it assumes them, with whom nothing is wrong: p-values that
 * should be uniform.
 *
 * @param <S> the state of the model
 * @param <X> the observation
 */
public abstract class NullSample<S, X> {
  /** One of each model. */
  public static List<NullSample<?, ?>> all() {
    return List.of(
        new CountNull(),
        new DistinctNull(),
        new HourNull(),
        new ChanceNull(),
        new TravelNull(),
        new FamiliarityNull(),
        new SlowChangeNull(),
        new WriteNull());
  }

  public abstract String name();

  public abstract Model<S, X> model();

  /** Somebody who was drawn by the model's own assumptions. */
  public abstract Person<X> person(Random random);

  /** Observations of a person before the first that is scored. */
  protected int warmUp() {
    return 60;
  }

  /** And those that may be scored. */
  protected int scored() {
    return 100;
  }

  /** Whether this observation is the last of those that are scored as one. */
  protected boolean isScored(X observation, X next) {
    return true;
  }

  /** Where p-values are few and far between, one is drawn between it and the next smaller one. */
  protected double randomised(S state, X observation, Random random) {
    return model().score(state, observation);
  }

  /**
   * Scores people until there are as many p-values.
   *
   * @param delay what becomes of a person's order of observations
   */
  public final void pValues(
      long atLeast, Random random, UnaryOperator<Person<X>> delay, DoubleConsumer pValues) {
    long[] seen = new long[1];
    while (seen[0] < atLeast) {
      scorePerson(
          delay.apply(person(random)),
          random,
          p -> {
            seen[0]++;
            pValues.accept(p);
          });
    }
  }

  private void scorePerson(Person<X> person, Random random, DoubleConsumer pValues) {
    S state = model().begin();
    X observation = person.next();
    int end = warmUp() + scored();
    for (int step = 0; step < end; step++) {
      X next = person.next();
      if (step >= warmUp() && isScored(observation, next)) {
        pValues.accept(randomised(state, observation, random));
      }
      state = model().learn(state, observation);
      observation = next;
    }
  }
}
