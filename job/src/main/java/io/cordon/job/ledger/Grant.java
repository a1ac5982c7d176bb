package io.cordon.job.ledger;

import io.cordon.model.Exposure;
import java.time.Instant;

/**
 * What one link or recipient exposes a file to, and when that was given and taken back, whatever
 * order the log told it in.
 *
 * @param givenAt null when only its end was seen
 * @param takenAt null while it stands
 */
public record Grant(Exposure exposure, Instant givenAt, Instant takenAt) {
  static final Grant NONE = new Grant(Exposure.UNKNOWN, null, null);

  public Grant {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
  }

  /** Given at that time; a later end that was seen before stands. */
  Grant given(Exposure exposure, Instant time) {
    boolean latest = givenAt == null || time.isAfter(givenAt);
    boolean endedSince = takenAt != null && time.isBefore(takenAt);
    return new Grant(
        this.exposure.greatest(exposure), latest ? time : givenAt, endedSince ? takenAt : null);
  }

  /** Taken back at that time, unless it was given again later. */
  Grant taken(Instant time) {
    boolean givenAgain = givenAt != null && time.isBefore(givenAt);
    return givenAgain ? this : new Grant(exposure, givenAt, time);
  }

  boolean stands() {
    return givenAt != null && takenAt == null;
  }
}
