package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;

/**
 * Who can reach a file now, since when, and who granted it.
 *
 * @param since null where no grant is active
 * @param by who granted it; null where that was not seen
 * @param activityId the activity that granted or showed it; null where that is not remembered
 * @param grantKey the key of the grant; null where it is none
 */
record Access(Exposure exposure, Instant since, String by, String activityId, String grantKey) {
  /** The widest; of several equally wide ones the earliest. */
  static final Comparator<Access> WIDEST_FIRST =
      Comparator.comparing(Access::exposure, Comparator.reverseOrder())
          .thenComparing(Access::since)
          .thenComparing(Access::by, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Access::grantKey);

  static Access of(LedgerEntry entry) {
    if (entry.lifecycle().isDeleted()) {
      return withoutGrant(Exposure.PRIVATE);
    }
    boolean nothingGranted = entry.grants().isEmpty() && entry.nameAndOwner().ownership() == null;
    return nothingGranted ? withoutGrant(entry.base()) : new EffectiveExposure(entry).access();
  }

  /** An exposure that no grant causes. */
  static Access withoutGrant(Exposure exposure) {
    return new Access(exposure, null, null, null, null);
  }

  /** Whether anybody besides the owner has access, or may have. */
  boolean isShared() {
    return since != null && exposure != Exposure.PRIVATE;
  }
}
