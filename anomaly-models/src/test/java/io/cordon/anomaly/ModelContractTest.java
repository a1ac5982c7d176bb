package io.cordon.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.simulated.NullSample;
import io.cordon.anomaly.simulated.Person;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What every model promises, whatever it is about. Known answers stand in the model's own test.
 *
 * @param <S> the state
 * @param <X> the observation
 */
abstract class ModelContractTest<S, X> {
  private static final int SCORED = 250_000;

  private final NullSample<S, X> people;

  ModelContractTest(NullSample<S, X> people) {
    this.people = people;
  }

  final Model<S, X> model() {
    return people.model();
  }

  private Person<X> person(Random random) {
    return people.person(random);
  }

  /** Largest, smallest and oddest observations that can be. */
  abstract List<X> extremes();

  /** Observations after which earlier ones have faded to a thousandth. */
  abstract int forgottenAfter();

  /** Least share of small p-values, where the model says that it is conservative. */
  double leastExceedance() {
    return 0.5;
  }

  @Test
  void smallPValuesAreAsFrequentAsTheySay() {
    double atPercent = exceedance(1e-2, SCORED, UnaryOperator.identity());
    double atPermille = exceedance(1e-3, SCORED, UnaryOperator.identity());
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
    List<X> extremes = extremes();
    List<X> observations = new ArrayList<>(extremes);
    for (int person = 0; person < 20; person++) {
      Person<X> somebody = person(random);
      for (int i = 0; i < 50; i++) {
        observations.add(somebody.next());
      }
    }
    S state = model().begin();
    for (int i = 0; i < 20_000; i++) {
      List<X> from = i % 3 == 0 ? extremes : observations;
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

  /** How many times as often as it says a p-value is as small. */
  private double exceedance(double level, int scored, UnaryOperator<Person<X>> delay) {
    int[] below = new int[1];
    int[] all = new int[1];
    people.pValues(
        scored,
        new Random(1),
        delay,
        p -> {
          all[0]++;
          below[0] += p <= level ? 1 : 0;
        });
    return below[0] / (level * all[0]);
  }

  @Test
  void whatIsLateMakesNobodySurprising() {
    Random random = new Random(6);
    assertThat(exceedance(1e-2, SCORED / 5, person -> delayed(person, random))).isLessThan(2.5);
  }

  /** Every tenth observation arrives some twenty later. */
  private static <X> Person<X> delayed(Person<X> inOrder, Random random) {
    Deque<X> waiting = new ArrayDeque<>();
    return () -> {
      while (random.nextInt(10) == 0) {
        waiting.add(inOrder.next());
      }
      return waiting.size() > 2 ? waiting.remove() : inOrder.next();
    };
  }

  @Test
  void itsCostIsStated() {
    ModelCost cost = model().cost();
    assertThat(cost.scoreNanos()).isPositive();
    assertThat(cost.learnNanos()).isPositive();
    assertThat(cost.stateBytes()).isPositive();
  }
}
