package io.cordon.delivery;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long an output is tried, and how much may wait for it.
 *
 * @param timeout of one attempt
 * @param giveUp after so long a message goes to the dead letters
 * @param capacity how many messages of one parallel task may be on their way; more hold the job up
 * @param backoff between the attempts
 */
public record RetryPolicy(Duration timeout, Duration giveUp, int capacity, Backoff backoff)
    implements Serializable {}
