package io.cordon.model;

import java.time.Instant;
import java.util.List;

/**
 * How far a finding has gone.
 *
 * @param detections how many are in it, the first one included
 * @param firstSeen event time of the earliest activity in it
 * @param lastSeen event time of the latest one
 * @param eventIds native ids of its evidence, the latest {@link Activity#MOST_EVENT_IDS}
 */
public record Extent(long detections, Instant firstSeen, Instant lastSeen, List<String> eventIds) {

  public Extent {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** Of one detection. */
  public static Extent of(Detection detection) {
    Instant first = detection.first().time();
    Instant last = first;
    for (Activity activity : detection.activities()) {
      first = activity.time().isBefore(first) ? activity.time() : first;
      last = activity.time().isAfter(last) ? activity.time() : last;
    }
    return new Extent(1, first, last, detection.eventIds());
  }
}
