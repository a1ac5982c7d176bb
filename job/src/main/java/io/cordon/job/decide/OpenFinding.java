package io.cordon.job.decide;

import java.time.Duration;
import java.time.Instant;

/**
 * A finding that was told and may get more of the same.
 *
 * @param firstSeen event time of the earliest detection in it
 * @param lastSeen event time of the latest one
 * @param lastAct the act that was judged last: see {@code Activity.act()}
 * @param detections how many are in it, the first one included
 */
public record OpenFinding(
    String uid, Instant firstSeen, Instant lastSeen, String lastAct, long detections) {

  static OpenFinding of(String uid, Instant time, String act) {
    return new OpenFinding(uid, time, time, act, 1);
  }

  OpenFinding joinedBy(Instant time, String act) {
    return new OpenFinding(
        uid,
        time.isBefore(firstSeen) ? time : firstSeen,
        time.isAfter(lastSeen) ? time : lastSeen,
        act,
        detections + 1);
  }

  /** Whether something of that time is more of the same, and not another story. */
  boolean isOpenAt(Instant time, Duration coolDown) {
    return !time.isAfter(lastSeen.plus(coolDown)) && !time.isBefore(firstSeen.minus(coolDown));
  }
}
