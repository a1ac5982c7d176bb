package io.cordon.job.ledger;

import java.time.Instant;

/**
 * When a file was made, thrown away, brought back and destroyed; each time is the last one seen,
 * null where none was.
 */
public record Life(Instant createdAt, Instant deletedAt, Instant restoredAt, Instant purgedAt) {
  static final Life UNSEEN = new Life(null, null, null, null);

  Life created(Instant time) {
    return new Life(Grant.latest(createdAt, time), deletedAt, restoredAt, purgedAt);
  }

  Life deleted(Instant time) {
    return new Life(createdAt, Grant.latest(deletedAt, time), restoredAt, purgedAt);
  }

  Life restored(Instant time) {
    return new Life(createdAt, deletedAt, Grant.latest(restoredAt, time), purgedAt);
  }

  Life purged(Instant time) {
    return new Life(createdAt, deletedAt, restoredAt, Grant.latest(purgedAt, time));
  }

  /** Whether the file lies in the trash: nothing since says that it is back. */
  boolean isDeleted() {
    return deletedAt != null && !backSince(restoredAt) && !backSince(createdAt);
  }

  private boolean backSince(Instant time) {
    return time != null && !time.isBefore(deletedAt);
  }

  /** Whether a purge ended all that was at that time. */
  boolean isOver(Instant time) {
    return purgedAt != null && time != null && !time.isAfter(purgedAt);
  }

  /** What happened after the purge, and the purge itself. */
  Life sincePurge() {
    return new Life(kept(createdAt), kept(deletedAt), kept(restoredAt), purgedAt);
  }

  Life withoutPurge() {
    return new Life(createdAt, deletedAt, restoredAt, null);
  }

  private Instant kept(Instant time) {
    return isOver(time) ? null : time;
  }
}
