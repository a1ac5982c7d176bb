package io.cordon.anomaly.chance;

/**
 * How often something has happened, fading with each trial.
 *
 * @param hits trials in which it happened
 * @param trials all of them
 */
public record ChanceState(float hits, float trials) {
  /** No trial yet. */
  public static final ChanceState NONE = new ChanceState(0, 0);
}
