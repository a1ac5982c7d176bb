package io.cordon.policy.correlate;

/**
 * A stretch of time in which it was too much.
 *
 * @param from time of the first in it, in milliseconds
 * @param to time of the last in it
 * @param amount how much lies in it
 */
record BurstInterval(long from, long to, long amount) {

  boolean holds(long time) {
    return from <= time && time <= to;
  }

  long tookMillis() {
    return to - from;
  }
}
