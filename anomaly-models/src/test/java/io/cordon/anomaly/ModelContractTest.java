package io.cordon.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

/**
 * What every model promises, whatever it is about. Known answers stand in the model's own test.
 *
 * @param <S> the state
 * @param <X> the observation
 */
abstract class ModelContractTest<S, X> {
  private static final int SCORED = 250_000;

  /** One person's observations in order of time, as the model assumes them. */
  interface Person<X> {
    X next();
  }

  abstract Model<S, X> model();

  /** Somebody who was drawn by the model's own assumptions, with nothing wrong. */
  abstract Person<X> person(Random random);

  /** Largest, smallest and oddest observations that can be. */
  abstract List<X> extremes();

  /** Observations of a person before the first that is scored, and those that are. */
  int warmUp() {
    return 60;
  }

  int scored() {
    return 100;
  }

  /** Observations after which earlier ones have faded to a thousandth. */
  abstract int forgottenAfter();

  /** Whether this observation is the last of those that are scored as one. */
  boolean isScored(X observation, X next) {
    return true;
  }

  /** Where p-values are few and far between, the p-value is drawn among those of its step. */
  double randomised(S state, X observation, Random random) {
    return model().score(state, observation);
  }

  /** Least share of small p-values, where the model says that it is conservative. */
  double leastExceedance() {
    return 0.5;
  }

  private void scoreNull(Person<X> person, Random random, DoubleConsumer pValues) {
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

  @Test
  void smallPValuesAreAsFrequentAsTheySay() {
    Random random = new Random(1);
    int[] below = new int[2];
    int[] all = new int[1];
    while (all[0] < SCORED) {
      scoreNull(
          person(random),
          random,
          p -> {
            all[0]++;
            below[0] += p <= 1e-2 ? 1 : 0;
            below[1] += p <= 1e-3 ? 1 : 0;
          });
    }
    double atPercent = below[0] / (1e-2 * all[0]);
    double atPermille = below[1] / (1e-3 * all[0]);
    assertThat(atPercent).as("exceedance at 1e-2").isBetween(leastExceedance(), 2.0);
    assertThat(atPermille).as("exceedance at 1e-3").isBetween(leastExceedance(), 2.0);
  }

  @Test
  void whatWasLearnedLongAgoFades() {
    Random random = new Random(2);
    S withPast = model().begin();
    Person<X> past = person(random);
    Person<X> present = person(random);
    for (int i = 0; i < 300; i++) {
      withPast = model().learn(withPast, past.next());
    }
    S without = model().begin();
    for (int i = 0; i < 300; i++) {
      present.next();
    }
    for (int i = 0; i < forgottenAfter(); i++) {
      X observation = present.next();
      withPast = model().learn(withPast, observation);
      without = model().learn(without, observation);
    }
    for (int i = 0; i < 100; i++) {
      X observation = present.next();
      double p = model().score(without, observation);
      assertThat(model().score(withPast, observation)).isBetween(p * 0.8, Math.min(1, p * 1.25));
    }
  }

  @Test
  void anythingInAnyOrderIsAPValueAndTheStateStaysSmall() {
    Random random = new Random(3);
    List<X> observations = new ArrayList<>(extremes());
    for (int person = 0; person < 20; person++) {
      Person<X> somebody = person(random);
      for (int i = 0; i < 50; i++) {
        observations.add(somebody.next());
      }
    }
    S state = model().begin();
    for (int i = 0; i < 20_000; i++) {
      List<X> from = i % 3 == 0 ? extremes() : observations;
      X observation = from.get(random.nextInt(from.size()));
      assertThat(model().score(state, observation))
          .as("%s", observation)
          .isGreaterThan(0)
          .isLessThanOrEqualTo(1);
      state = model().learn(state, observation);
    }
    assertThat(StateBytes.of(state)).isLessThanOrEqualTo(model().cost().stateBytes());
  }

  @Test
  void aModelStaysWithinItsBytesInALongLife() {
    Person<X> person = person(new Random(4));
    S state = model().begin();
    for (int i = 0; i < 5_000; i++) {
      state = model().learn(state, person.next());
      assertThat(StateBytes.of(state)).isLessThanOrEqualTo(model().cost().stateBytes());
    }
  }

  @Test
  void scoringChangesNothingAndEqualHistoriesScoreAlike() {
    Person<X> person = person(new Random(5));
    Person<X> twin = person(new Random(5));
    S state = model().begin();
    S other = model().begin();
    for (int i = 0; i < 500; i++) {
      X observation = person.next();
      X same = twin.next();
      double p = model().score(state, observation);
      assertThat(model().score(state, observation)).isEqualTo(p);
      assertThat(model().score(other, same)).isEqualTo(p);
      state = model().learn(state, observation);
      other = model().learn(other, same);
    }
  }

  /** Every tenth observation arrives twenty later. */
  @Test
  void whatIsLateMakesNobodySurprising() {
    Random random = new Random(6);
    int[] below = new int[1];
    int[] all = new int[1];
    while (all[0] < SCORED / 5) {
      Person<X> inOrder = person(random);
      List<X> waiting = new ArrayList<>();
      Person<X> late =
          () -> {
            if (waiting.size() > 1 && random.nextInt(10) == 0) {
              return waiting.remove(0);
            }
            while (random.nextInt(10) == 0) {
              waiting.add(inOrder.next());
            }
            return inOrder.next();
          };
      scoreNull(
          late,
          random,
          p -> {
            all[0]++;
            below[0] += p <= 1e-2 ? 1 : 0;
          });
    }
    assertThat(below[0] / (1e-2 * all[0])).isLessThan(2.5);
  }

  @Test
  void itsCostIsStated() {
    ModelCost cost = model().cost();
    assertThat(cost.scoreNanos()).isPositive();
    assertThat(cost.learnNanos()).isPositive();
    assertThat(cost.stateBytes()).isPositive();
  }
}
