package io.cordon.delivery;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long to try to deliver a message, and how many messages may be pending.
 *
 * @param attemptTimeout limit for one attempt
 * @param giveUpAfter after this time a message becomes a dead letter
 * @param capacity how many messages may be pending in one parallel task; more cause backpressure
 * @param backoff the pauses between attempts
 */
public record RetryPolicy(
    Duration attemptTimeout, Duration giveUpAfter, int capacity, Backoff backoff)
    implements Serializable {}
