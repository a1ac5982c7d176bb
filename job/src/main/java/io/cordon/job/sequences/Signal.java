package io.cordon.job.sequences;

import io.cordon.model.Activity;

/**
 * An activity that some step of a sequence can match: rare enough to order.
 *
 * @param group the value the sequence groups by; the CEP key
 * @param steps bit n is set when step n of the sequence matches
 */
public record Signal(String group, int steps, Activity activity) {

  boolean matches(int step) {
    return (steps & (1 << step)) != 0;
  }

  int firstStep() {
    return Integer.numberOfTrailingZeros(steps);
  }
}
