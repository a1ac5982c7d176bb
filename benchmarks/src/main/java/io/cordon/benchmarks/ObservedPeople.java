package io.cordon.benchmarks;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.simulated.NullSample;
import io.cordon.anomaly.simulated.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A hundred people in turn, each with a thousand observations and a state that has learned some of
 * them; after the last, a person begins anew.
 *
 * @param <S> the state of the model
 * @param <X> the observation
 */
final class ObservedPeople<S, X> implements Observed {
  static final int PEOPLE = 100;
  static final int OBSERVATIONS = 1_000;

  private final Model<S, X> model;
  private final List<List<X>> observations = new ArrayList<>();
  private final List<S> states = new ArrayList<>();
  private final int[] learned = new int[PEOPLE];
  private int person;

  private ObservedPeople(NullSample<S, X> people) {
    model = people.model();
    Random random = new Random(1);
    for (int i = 0; i < PEOPLE; i++) {
      Person<X> somebody = people.person(random);
      List<X> life = new ArrayList<>();
      for (int j = 0; j < OBSERVATIONS; j++) {
        life.add(somebody.next());
      }
      observations.add(life);
      states.add(model.begin());
    }
    for (int i = 0; i < PEOPLE * OBSERVATIONS / 2; i++) {
      next();
      learn();
    }
  }

  /** Of the model with that name. */
  static Observed of(String name) {
    for (NullSample<?, ?> people : NullSample.all()) {
      if (people.name().equals(name)) {
        return new ObservedPeople<>(people);
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Override
  public void next() {
    person = (person + 1) % PEOPLE;
    if (learned[person] == OBSERVATIONS) {
      learned[person] = 0;
      states.set(person, model.begin());
    }
  }

  @Override
  public double score() {
    return model.score(states.get(person), observations.get(person).get(learned[person]));
  }

  @Override
  public Object learn() {
    X observation = observations.get(person).get(learned[person]++);
    S state = model.learn(states.get(person), observation);
    states.set(person, state);
    return state;
  }
}
