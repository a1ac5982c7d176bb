package io.cordon.policy.correlate;

import java.util.List;

/**
 * What one activity, or one burst of activities, adds to a window.
 *
 * @param index which of the correlation's inputs the activity matched, from 0
 * @param values the values that {@code value_count} counts; otherwise empty
 * @param amount the number that {@code value_sum} adds; otherwise 0
 */
public record WindowInput(WindowSpec window, int index, List<String> values, long amount) {

  public WindowInput {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
