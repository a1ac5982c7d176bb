package io.cordon.job.decide;

import java.time.Instant;

/**
 * A finding that was told and may get more of the same.
 *
 * @param lastSeen event time of the latest detection that joined it
 * @param detections how many joined, the first one included
 */
public record OpenFinding(String uid, Instant lastSeen, long detections) {

  OpenFinding joinedAt(Instant time) {
    Instant latest = time.isAfter(lastSeen) ? time : lastSeen;
    return new OpenFinding(uid, latest, detections + 1);
  }
}
