package io.cordon.job.outputs;

import java.io.Serializable;
import java.time.Clock;

/** Somewhere to deliver to: what the configuration says of it, and how to reach it. */
public interface Output extends Serializable {

  /** The word for it in operators, counts and dead letters. */
  String name();

  /** Scheme, host and port: all that may be told of the address, whose path may be a key. */
  String origin();

  /** What is delivered. */
  Selection findings();

  /** Whether actions are delivered too. */
  boolean actions();

  /** How long and how much may wait. */
  Patience patience();

  /** Whether its keys and certificates are on this machine, and can be read. */
  void requireKeys() throws OutputMistake;

  /**
   * Opens it on the machine that delivers; keys are read here and nowhere before.
   *
   * @throws OutputMistake when a key or certificate is not there
   */
  Carrier open(Clock clock) throws OutputMistake;
}
