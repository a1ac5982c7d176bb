package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;

/**
 * The ledger's answer for a file: who can reach it now, since when, and by whose doing.
 *
 * @param since null where nothing that was given stands
 * @param by null where nobody was seen giving it
 * @param activityId what gave or showed it; null where that is not remembered
 * @param through the key of the grant; null where it is none
 */
record Access(Exposure exposure, Instant since, String by, String activityId, String through) {
  /** The widest; of several the one that was there first. */
  static final Comparator<Access> WIDEST_FIRST =
      Comparator.comparing(Access::exposure, Comparator.reverseOrder())
          .thenComparing(Access::since)
          .thenComparing(Access::by, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Access::through);

  static Access of(LedgerEntry facts) {
    if (facts.life().isDeleted()) {
      return closed(Exposure.PRIVATE);
    }
    boolean nothingGiven = facts.grants().isEmpty() && facts.particulars().ownership() == null;
    return nothingGiven ? closed(facts.base()) : new EffectiveExposure(facts).reach();
  }

  /** An exposure that nothing given brings about. */
  static Access closed(Exposure exposure) {
    return new Access(exposure, null, null, null, null);
  }

  /** Whether somebody beside the owner can reach the file, or may. */
  boolean isShared() {
    return since != null && exposure != Exposure.PRIVATE;
  }
}
