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
record CurrentAccess(
    Exposure exposure, Instant since, String by, String activityId, String grantKey) {
  /** The widest; of several equally wide ones the earliest. */
  static final Comparator<CurrentAccess> WIDEST_FIRST =
      Comparator.comparing(CurrentAccess::exposure, Comparator.reverseOrder())
          .thenComparing(CurrentAccess::since)
          .thenComparing(CurrentAccess::by, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CurrentAccess::grantKey);

  static CurrentAccess of(LedgerEntry entry) {
    if (entry.lifecycle().isDeleted()) {
      return withoutGrant(Exposure.PRIVATE);
    }
    boolean nothingGranted = entry.grants().isEmpty() && entry.nameAndOwner().ownership() == null;
    return nothingGranted ? withoutGrant(entry.base()) : new EffectiveExposure(entry).access();
  }

  /** An exposure that no grant causes. */
  static CurrentAccess withoutGrant(Exposure exposure) {
    return new CurrentAccess(exposure, null, null, null, null);
  }

  /** Whether anybody besides the owner has access, or may have. */
  boolean isShared() {
    return since != null && exposure != Exposure.PRIVATE;
  }
}
