package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.List;

/**
 * How many detections a finding contains, and over which time.
 *
 * @param detections number of detections, the first one included
 * @param firstSeen event time of the earliest activity
 * @param lastSeen event time of the latest activity
 * @param eventIds native ids of its evidence, the latest {@link Activity#MAX_EVENT_IDS}
 */
public record FindingExtent(
    long detections, Instant firstSeen, Instant lastSeen, List<String> eventIds) {

  public FindingExtent {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** The extent of a single detection. */
  public static FindingExtent of(Detection detection) {
    Instant first = detection.first().time();
    Instant last = first;
    for (Activity activity : detection.activities()) {
      first = activity.time().isBefore(first) ? activity.time() : first;
      last = activity.time().isAfter(last) ? activity.time() : last;
    }
    return new FindingExtent(1, first, last, detection.eventIds());
  }
}
