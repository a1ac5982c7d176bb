package io.cordon.anomaly;

/**
 * What every model of a person, department or organisation can do: say how surprising an
 * observation is, and learn from it.
 *
 * <p>A model is a value without state of its own and has no clock: the same state and the same
 * observations give the same numbers. A state is a record, or a class that is changed in place, of
 * primitives and such classes; it has a largest size. Each model keeps its own observation, because
 * a count has other parts than a position.
 *
 * <p>While nothing is wrong, a score of at most p comes in a share of about p of the observations,
 * under the model's own assumptions. Life follows none of them closely: scores are recalibrated
 * before anything is decided by them.
 *
 * @param <S> the state
 * @param <X> the observation
 */
public interface Model<S, X> {
  /** Before the first observation. */
  S begin();

  /**
   * The chance of an observation at least as surprising as this one: a p-value in (0, 1], never
   * NaN. It does not change the state.
   */
  double score(S state, X observation);

  /**
   * The state after the observation: the same object, changed, or another one. What is learned
   * fades, and what is late is taken in as the model says.
   */
  S learn(S state, X observation);

  /** What it takes, as measured. */
  ModelCost cost();
}
