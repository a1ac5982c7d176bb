package io.cordon.policy.correlate;

/**
 * The interval of event time in which a window reached its threshold, both ends included.
 *
 * @param fromMillis time of its first entry
 * @param toMillis time of its last entry
 * @param amount the count or sum of its entries
 */
record BurstInterval(long fromMillis, long toMillis, long amount) {

  boolean contains(long timeMillis) {
    return fromMillis <= timeMillis && timeMillis <= toMillis;
  }

  long durationMillis() {
    return toMillis - fromMillis;
  }
}
