package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the ledger remembers of one file. Each part is the newest telling of it, so that it does not
 * matter in which order the activities come.
 *
 * @param label the last label seen
 * @param labelledAt when it was seen last: an older record does not overrule it
 * @param base the exposure without any grant: private for a file whose creation was seen
 * @param grants what each link or recipient exposes the file to
 * @param touchedDay the day (since 1970) of the activity that was remembered last
 * @param labelSet whether a labelling told the label, which counts for more than what else was
 *     written at that time
 * @param life when it was made, deleted, restored and purged
 * @param particulars its name and owner
 */
public record LedgerEntry(
    Label label,
    Instant labelledAt,
    Exposure base,
    Map<String, Grant> grants,
    long touchedDay,
    boolean labelSet,
    Lifecycle life,
    NameAndOwner particulars) {

  public static final LedgerEntry NONE =
      new LedgerEntry(
          Label.UNKNOWN,
          Instant.EPOCH,
          Exposure.UNKNOWN,
          Map.of(),
          0,
          false,
          Lifecycle.UNSEEN,
          NameAndOwner.NONE);

  public LedgerEntry {
    label = label == null ? Label.UNKNOWN : label;
    labelledAt = labelledAt == null ? Instant.EPOCH : labelledAt;
    base = base == null ? Exposure.UNKNOWN : base;
    grants = grants == null ? Map.of() : Map.copyOf(grants);
    life = life == null ? Lifecycle.UNSEEN : life;
    particulars = particulars == null ? NameAndOwner.NONE : particulars;
  }

  /** Who can reach the file now. */
  public Exposure exposure() {
    return Access.of(this).exposure();
  }

  /** Whether there is nothing to remember. */
  boolean isNothing() {
    return touchedOn(0).equals(NONE);
  }

  /** When a record last stated the exposure of the whole file; never is the beginning of time. */
  Instant statedAt() {
    Grant stated = grants.get(GrantKey.STATED);
    return stated == null ? Instant.MIN : stated.confirmedAt();
  }

  LedgerEntry withLabel(Label label, Instant at, boolean set) {
    return new LedgerEntry(label, at, base, grants, touchedDay, set, life, particulars);
  }

  LedgerEntry withBase(Exposure base) {
    return new LedgerEntry(
        label, labelledAt, base, grants, touchedDay, labelSet, life, particulars);
  }

  LedgerEntry withGrants(Map<String, Grant> grants) {
    return new LedgerEntry(
        label, labelledAt, base, grants, touchedDay, labelSet, life, particulars);
  }

  LedgerEntry withLife(Lifecycle life) {
    return new LedgerEntry(
        label, labelledAt, base, grants, touchedDay, labelSet, life, particulars);
  }

  LedgerEntry withParticulars(NameAndOwner particulars) {
    return new LedgerEntry(
        label, labelledAt, base, grants, touchedDay, labelSet, life, particulars);
  }

  LedgerEntry touchedOn(long day) {
    return new LedgerEntry(label, labelledAt, base, grants, day, labelSet, life, particulars);
  }

  /** Nothing but what came after the purge is left, and the time of the purge. */
  LedgerEntry purged(Instant time) {
    Lifecycle purged = life.purged(time);
    LedgerEntry kept = withLife(purged.sincePurge());
    if (purged.isOver(labelledAt)) {
      kept = kept.withLabel(Label.UNKNOWN, Instant.EPOCH, false);
    }
    if (kept.life.createdAt() == null) {
      kept = kept.withBase(Exposure.UNKNOWN);
    }
    return kept.withGrants(after(purged)).withParticulars(particulars.after(purged));
  }

  private Map<String, Grant> after(Lifecycle purged) {
    return grants.entrySet().stream()
        .filter(
            grant ->
                !purged.isOver(
                    Grant.latest(grant.getValue().confirmedAt(), grant.getValue().takenAt())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, grant -> grant.getValue().after(purged.purgedAt())));
  }

  /** Without the memory that there was another file of this id before. */
  LedgerEntry withoutPurge() {
    return withLife(life.withoutPurge());
  }
}
