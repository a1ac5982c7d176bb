package io.cordon.job.ledger;

import java.time.Instant;

/**
 * When a file was made, thrown away, brought back and destroyed; each time is the last one seen,
 * null where none was.
 */
public record Lifecycle(
    Instant createdAt, Instant deletedAt, Instant restoredAt, Instant purgedAt) {
  static final Lifecycle UNSEEN = new Lifecycle(null, null, null, null);

  Lifecycle created(Instant time) {
    return new Lifecycle(Grant.latest(createdAt, time), deletedAt, restoredAt, purgedAt);
  }

  Lifecycle deleted(Instant time) {
    return new Lifecycle(createdAt, Grant.latest(deletedAt, time), restoredAt, purgedAt);
  }

  Lifecycle restored(Instant time) {
    return new Lifecycle(createdAt, deletedAt, Grant.latest(restoredAt, time), purgedAt);
  }

  Lifecycle purged(Instant time) {
    return new Lifecycle(createdAt, deletedAt, restoredAt, Grant.latest(purgedAt, time));
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
  Lifecycle sincePurge() {
    return new Lifecycle(kept(createdAt), kept(deletedAt), kept(restoredAt), purgedAt);
  }

  Lifecycle withoutPurge() {
    return new Lifecycle(createdAt, deletedAt, restoredAt, null);
  }

  private Instant kept(Instant time) {
    return isOver(time) ? null : time;
  }
}
