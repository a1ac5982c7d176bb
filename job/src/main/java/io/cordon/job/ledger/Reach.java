package io.cordon.job.ledger;

import io.cordon.model.Exposure;
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
record Reach(Exposure exposure, Instant since, String by, String activityId, String through) {
  /** The widest; of several the one that was there first. */
  static final Comparator<Reach> WIDEST_FIRST =
      Comparator.comparing(Reach::exposure, Comparator.reverseOrder())
          .thenComparing(Reach::since)
          .thenComparing(Reach::by, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Reach::through);

  static Reach of(FileFacts facts) {
    if (facts.life().isDeleted()) {
      return closed(Exposure.PRIVATE);
    }
    boolean nothingGiven = facts.grants().isEmpty() && facts.particulars().ownership() == null;
    return nothingGiven ? closed(facts.base()) : new Standing(facts).reach();
  }

  /** An exposure that nothing given brings about. */
  static Reach closed(Exposure exposure) {
    return new Reach(exposure, null, null, null, null);
  }

  /** Whether somebody beside the owner can reach the file, or may. */
  boolean isShared() {
    return since != null && exposure != Exposure.PRIVATE;
  }
}
