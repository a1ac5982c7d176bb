package io.cordon.anomaly.simulated;

/**
 * Somebody with whom nothing is wrong.
 *
 * @param <X> the observation
 */
public interface Person<X> {
  /** The next observation in order of time. */
  X next();
}
