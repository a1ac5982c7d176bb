package io.cordon.delivery;

import java.io.Serializable;
import java.time.Clock;

/** A receiver outside Kafka, as configured: what it gets, and how to reach it. */
public interface Destination extends Serializable {

  /** Its name in operators, counts and dead letters. */
  String name();

  /**
   * Scheme, host and port. Nothing else of the address may appear in logs, messages or dead
   * letters: its path may be a secret.
   */
  String origin();

  /** Which findings it gets. */
  FindingSelection findings();

  /** Whether it gets actions, too. */
  boolean actions();

  RetryPolicy retryPolicy();

  /**
   * Checks that the keys and certificates it needs exist on this machine and can be read.
   *
   * @throws DestinationException if one does not exist or cannot be read
   */
  void requireKeys() throws DestinationException;

  /**
   * Opens it on the machine that delivers. Secrets are read here and nowhere before.
   *
   * @throws DestinationException if a key or certificate does not exist or cannot be read
   */
  Transport open(Clock clock) throws DestinationException;
}
