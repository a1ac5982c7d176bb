package io.cordon.job.ledger;

import io.cordon.job.containers.ContainerEvents;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the ledger remembers of one file. Each part is from the newest record of it, so that the
 * order of arrival does not matter.
 *
 * <p>It never changes. It is a class and not a record, because it keeps what was concluded from its
 * grants: {@link #access} is asked several times an activity, and most activities change nothing
 * that it depends on.
 */
public final class LedgerEntry {
  /** Nothing is known. */
  public static final LedgerEntry NONE =
      new LedgerEntry(
          Label.UNKNOWN,
          Instant.EPOCH,
          false,
          Exposure.UNKNOWN,
          Map.of(),
          Lifecycle.UNSEEN,
          NameAndOwner.NONE,
          Placement.NONE);

  /** At no time. */
  private static final long NEVER = Long.MAX_VALUE;

  /** For so long late activities from before a purge must not revive the file. */
  private static final Duration PURGE_REMEMBERED_FOR = Duration.ofDays(7);

  private final Label label;
  private final Instant labelledAt;
  private final boolean labelWasSet;
  private final Exposure base;
  private final Map<String, Grant> grants;
  private final Lifecycle lifecycle;
  private final NameAndOwner nameAndOwner;
  private final Placement placement;

  /** Concluded from the rest when it is asked for; null until then. */
  private CurrentAccess access;

  private Boolean wasShared;

  LedgerEntry(
      Label label,
      Instant labelledAt,
      boolean labelWasSet,
      Exposure base,
      Map<String, Grant> grants,
      Lifecycle lifecycle,
      NameAndOwner nameAndOwner,
      Placement placement) {
    this.label = label;
    this.labelledAt = labelledAt;
    this.labelWasSet = labelWasSet;
    this.base = base;
    this.grants = Map.copyOf(grants);
    this.lifecycle = lifecycle;
    this.nameAndOwner = nameAndOwner;
    this.placement = placement;
  }

  /** The last label seen. */
  Label label() {
    return label;
  }

  /** When it was seen last: an older record does not replace it. */
  Instant labelledAt() {
    return labelledAt;
  }

  /** Whether a labelling set it, which counts for more than other records of the same time. */
  boolean labelWasSet() {
    return labelWasSet;
  }

  /** The exposure without any grant: private for a file whose creation was seen. */
  Exposure base() {
    return base;
  }

  /** The exposure by each link or recipient. */
  Map<String, Grant> grants() {
    return grants;
  }

  /** When it was created, deleted, restored and purged. */
  Lifecycle lifecycle() {
    return lifecycle;
  }

  NameAndOwner nameAndOwner() {
    return nameAndOwner;
  }

  /** The folders and sites that it is in, while it has a label. */
  Placement placement() {
    return placement;
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Who can reach the file now. */
  CurrentAccess access() {
    if (access == null) {
      access = CurrentAccess.of(this);
    }
    return access;
  }

  /** Whether a grant besides that of its owner is or was known. */
  boolean wasShared() {
    if (wasShared == null) {
      wasShared = grants.values().stream().anyMatch(grant -> grant.exposure() != Exposure.PRIVATE);
    }
    return wasShared;
  }

  /** The containers that a labelled file is in; empty for a deleted one and one without a label. */
  List<String> containers() {
    boolean counts = ContainerEvents.isLabelled(label) && !lifecycle.isDeleted();
    return counts ? placement.containers() : List.of();
  }

  /** When a record last stated the exposure of the whole file; {@link Instant#MIN} for never. */
  Instant statedAt() {
    Grant stated = grants.get(GrantKey.STATED);
    return stated == null ? Instant.MIN : stated.confirmedAt();
  }

  LedgerEntry withLabel(Label label, Instant at, boolean set) {
    return with(label, at, set, base, grants, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withBase(Exposure base) {
    return base == this.base
        ? this
        : with(label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withGrants(Map<String, Grant> grants) {
    return grants == this.grants
        ? this
        : with(label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withLifecycle(Lifecycle lifecycle) {
    return lifecycle.equals(this.lifecycle)
        ? this
        : with(label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withNameAndOwner(NameAndOwner nameAndOwner) {
    return nameAndOwner.equals(this.nameAndOwner)
        ? this
        : with(label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withPlacement(Placement placement) {
    return placement.equals(this.placement)
        ? this
        : with(label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
  }

  /** What was concluded stays where nothing changed that it depends on. */
  private LedgerEntry with(
      Label label,
      Instant labelledAt,
      boolean labelWasSet,
      Exposure base,
      Map<String, Grant> grants,
      Lifecycle lifecycle,
      NameAndOwner nameAndOwner,
      Placement placement) {
    LedgerEntry changed =
        new LedgerEntry(
            label, labelledAt, labelWasSet, base, grants, lifecycle, nameAndOwner, placement);
    boolean sameGrants = grants == this.grants;
    changed.wasShared = sameGrants ? wasShared : null;
    boolean sameAccess =
        sameGrants
            && base == this.base
            && lifecycle.equals(this.lifecycle)
            && Objects.equals(nameAndOwner.ownership(), this.nameAndOwner.ownership());
    changed.access = sameAccess ? access : null;
    return changed;
  }

  /** Only what came after the purge, and the time of the purge. */
  LedgerEntry purged(Instant time) {
    Lifecycle purged = lifecycle.purged(time);
    LedgerEntry kept = withLifecycle(purged.sincePurge());
    if (purged.isBeforePurge(labelledAt)) {
      kept = kept.withLabel(Label.UNKNOWN, Instant.EPOCH, false);
    }
    if (kept.lifecycle.createdAt() == null) {
      kept = kept.withBase(Exposure.UNKNOWN);
    }
    return kept.withGrants(after(purged))
        .withNameAndOwner(nameAndOwner.after(purged))
        .withPlacement(Placement.NONE);
  }

  private Map<String, Grant> after(Lifecycle purged) {
    return grants.entrySet().stream()
        .filter(
            grant ->
                !purged.isBeforePurge(
                    Grant.latest(grant.getValue().confirmedAt(), grant.getValue().endedAt())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, grant -> grant.getValue().after(purged.purgedAt())));
  }

  /** When the purge of the file is no longer remembered; {@link Long#MAX_VALUE} without one. */
  public long forgetPurgeMillis() {
    Instant purgedAt = lifecycle.purgedAt();
    return purgedAt == null ? NEVER : purgedAt.plus(PURGE_REMEMBERED_FOR).toEpochMilli();
  }

  /** Without the time of the purge. */
  public LedgerEntry withoutPurge() {
    return withLifecycle(lifecycle.withoutPurge());
  }

  /** On the heap, about. */
  public long bytes() {
    return isEmpty() ? 0 : 400 + 300L * grants.size();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof LedgerEntry that
            && labelledAt.equals(that.labelledAt)
            && labelWasSet == that.labelWasSet
            && base == that.base
            && label.equals(that.label)
            && grants.equals(that.grants)
            && lifecycle.equals(that.lifecycle)
            && nameAndOwner.equals(that.nameAndOwner)
            && placement.equals(that.placement));
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, labelledAt, base, grants, lifecycle, nameAndOwner, placement);
  }

  @Override
  public String toString() {
    return "LedgerEntry[label=%s at %s, base=%s, grants=%s, %s, %s, %s]"
        .formatted(label, labelledAt, base, grants, lifecycle, nameAndOwner, placement);
  }
}
