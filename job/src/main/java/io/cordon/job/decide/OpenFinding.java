package io.cordon.job.decide;

import io.cordon.model.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding that was told and may get more of the same.
 *
 * @param firstSeen event time of the earliest detection in it
 * @param lastSeen event time of the latest one
 * @param asked ids of the actions asked for, the latest {@link #MOST_ASKED}
 * @param detections how many are in it, the first one included
 */
public record OpenFinding(
    String uid, Instant firstSeen, Instant lastSeen, List<String> asked, long detections) {
  /** An action asked for before these may be asked for again, under the same id. */
  static final int MOST_ASKED = 256;

  public OpenFinding {
    asked = asked == null ? List.of() : List.copyOf(asked);
  }

  static OpenFinding of(String uid, Instant time, List<Action> asked) {
    return new OpenFinding(uid, time, time, List.of(), 0).joinedBy(time, asked);
  }

  OpenFinding joinedBy(Instant time, List<Action> more) {
    List<String> ids = Stream.concat(asked.stream(), more.stream().map(Action::actionId)).toList();
    return new OpenFinding(
        uid,
        time.isBefore(firstSeen) ? time : firstSeen,
        time.isAfter(lastSeen) ? time : lastSeen,
        ids.subList(Math.max(0, ids.size() - MOST_ASKED), ids.size()),
        detections + 1);
  }

  /** Whether something of that time is more of the same, and not another story. */
  boolean isOpenAt(Instant time, Duration coolDown) {
    return !time.isAfter(lastSeen.plus(coolDown)) && !time.isBefore(firstSeen.minus(coolDown));
  }
}
