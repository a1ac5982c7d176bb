package io.cordon.job.baselines;

import java.time.Instant;

/**
 * A value that is new to a user and not yet familiar.
 *
 * @param days on how many days it was seen in the ordinary way
 * @param lastDay the latest of them, since 1970; -1 when there is none
 * @param lastSeen when it was seen last, in any way
 */
public record CandidateValue(int days, long lastDay, Instant lastSeen) {
  static final CandidateValue NONE = new CandidateValue(0, -1, Instant.EPOCH);

  public CandidateValue {
    lastSeen = lastSeen == null ? Instant.EPOCH : lastSeen;
  }

  /** Seen doing nothing that is judged: a day counts once. */
  CandidateValue ordinarilyOn(long day, Instant time) {
    return day == lastDay ? seen(time) : new CandidateValue(days + 1, day, later(time));
  }

  /** Seen in the very act that is judged: that makes nothing ordinary. */
  CandidateValue seen(Instant time) {
    return new CandidateValue(days, lastDay, later(time));
  }

  private Instant later(Instant time) {
    return time.isAfter(lastSeen) ? time : lastSeen;
  }
}
