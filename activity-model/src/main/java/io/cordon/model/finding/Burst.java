package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.util.List;

/**
 * A count or sum that reached a correlation's threshold.
 *
 * @param measure what was counted, in words, for example {@code downloads} or {@code different
 *     files (downloads)}
 * @param observed the count or sum when the correlation fired
 * @param threshold the smallest count or sum that fires
 * @param timespanMillis length of the sliding window
 * @param eventIds native ids of the counted events, the latest {@link Activity#MAX_EVENT_IDS}
 */
public record Burst(
    String measure, long observed, long threshold, long timespanMillis, List<String> eventIds) {

  public Burst {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }
}
