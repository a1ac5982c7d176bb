package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.List;

/**
 * How far a finding has gone.
 *
 * @param detections how many are in it, the first one included
 * @param firstSeen event time of the earliest activity in it
 * @param lastSeen event time of the latest one
 * @param eventIds native ids of its evidence, the latest {@link Activity#MAX_EVENT_IDS}
 */
public record FindingExtent(
    long detections, Instant firstSeen, Instant lastSeen, List<String> eventIds) {

  public FindingExtent {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** Of one detection. */
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
