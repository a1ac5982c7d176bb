package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.util.List;

/**
 * What a correlation counted until it was too much.
 *
 * @param measure what was counted, in words, for example {@code downloads} or {@code different
 *     files (downloads)}
 * @param observed the count, or the sum, when it fired
 * @param threshold the least that fires
 * @param timespanMillis within how long
 * @param eventIds native ids of what was counted, the latest {@link Activity#MAX_EVENT_IDS}
 */
public record Burst(
    String measure, long observed, long threshold, long timespanMillis, List<String> eventIds) {

  public Burst {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }
}
