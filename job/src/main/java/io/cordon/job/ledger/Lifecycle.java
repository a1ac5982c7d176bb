package io.cordon.job.ledger;

import java.time.Instant;

/**
 * When a file was created, moved to the trash, restored and purged; each time is the last one seen,
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

  /** Whether the file is in the trash: neither restored nor created again since. */
  boolean isDeleted() {
    return deletedAt != null && !isBackSince(restoredAt) && !isBackSince(createdAt);
  }

  private boolean isBackSince(Instant time) {
    return time != null && !time.isBefore(deletedAt);
  }

  /** Whether that time is before the purge, or the time of the purge. */
  boolean isBeforePurge(Instant time) {
    return purgedAt != null && time != null && !time.isAfter(purgedAt);
  }

  /** Only what happened after the purge, and the purge itself. */
  Lifecycle sincePurge() {
    return new Lifecycle(
        sincePurge(createdAt), sincePurge(deletedAt), sincePurge(restoredAt), purgedAt);
  }

  Lifecycle withoutPurge() {
    return new Lifecycle(createdAt, deletedAt, restoredAt, null);
  }

  private Instant sincePurge(Instant time) {
    return isBeforePurge(time) ? null : time;
  }
}
