package io.cordon.delivery;

import java.io.Serializable;
import java.time.Clock;

/** Somewhere to deliver to: what the configuration says of it, and how to reach it. */
public interface Destination extends Serializable {

  /** The word for it in operators, counts and dead letters. */
  String name();

  /** Scheme, host and port: all that may be told of the address, whose path may be a key. */
  String origin();

  /** What is delivered. */
  FindingSelection findings();

  /** Whether actions are delivered too. */
  boolean actions();

  /** How long and how much may wait. */
  RetryPolicy patience();

  /** Whether its keys and certificates are on this machine, and can be read. */
  void requireKeys() throws DestinationException;

  /**
   * Opens it on the machine that delivers; keys are read here and nowhere before.
   *
   * @throws DestinationException when a key or certificate is not there
   */
  Transport open(Clock clock) throws DestinationException;
}
