package io.cordon.job.baselines;

import java.time.Instant;

/**
 * A value that a user has used and that is not familiar yet.
 *
 * @param days on how many days ordinary activities used it
 * @param lastDay the latest of them, in days since 1970; -1 for none
 * @param lastSeen when any activity used it last, in event time
 */
public record CandidateValue(int days, long lastDay, Instant lastSeen) {
  static final CandidateValue NONE = new CandidateValue(0, -1, Instant.EPOCH);

  public CandidateValue {
    lastSeen = lastSeen == null ? Instant.EPOCH : lastSeen;
  }

  /** Used by an ordinary activity: a day counts once. */
  CandidateValue seenOn(long day, Instant time) {
    return day == lastDay ? seenJudged(time) : new CandidateValue(days + 1, day, later(time));
  }

  /** Used by an activity that is judged: such a day does not count. */
  CandidateValue seenJudged(Instant time) {
    return new CandidateValue(days, lastDay, later(time));
  }

  private Instant later(Instant time) {
    return time.isAfter(lastSeen) ? time : lastSeen;
  }
}
