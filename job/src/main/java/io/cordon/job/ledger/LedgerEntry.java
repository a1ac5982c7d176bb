package io.cordon.job.ledger;

import io.cordon.job.containers.ContainerEvents;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the ledger remembers of one file. Each part is from the newest record of it, so that the
 * order of arrival does not matter.
 *
 * @param label the last label seen
 * @param labelledAt when it was seen last: an older record does not replace it
 * @param base the exposure without any grant: private for a file whose creation was seen
 * @param grants the exposure by each link or recipient
 * @param refreshedDay the day (since 1970) on which the entry was last written to keep it
 * @param labelWasSet whether a labelling set it, which counts for more than other records of the
 *     same time
 * @param lifecycle when it was created, deleted, restored and purged
 * @param nameAndOwner its name and owner
 * @param placement the folders and sites that it is in, while it has a label
 */
public record LedgerEntry(
    Label label,
    Instant labelledAt,
    Exposure base,
    Map<String, Grant> grants,
    long refreshedDay,
    boolean labelWasSet,
    Lifecycle lifecycle,
    NameAndOwner nameAndOwner,
    Placement placement) {

  static final LedgerEntry NONE =
      new LedgerEntry(
          Label.UNKNOWN,
          Instant.EPOCH,
          Exposure.UNKNOWN,
          Map.of(),
          0,
          false,
          Lifecycle.UNSEEN,
          NameAndOwner.NONE,
          Placement.NONE);

  public LedgerEntry {
    label = label == null ? Label.UNKNOWN : label;
    labelledAt = labelledAt == null ? Instant.EPOCH : labelledAt;
    base = base == null ? Exposure.UNKNOWN : base;
    grants = grants == null ? Map.of() : Map.copyOf(grants);
    lifecycle = lifecycle == null ? Lifecycle.UNSEEN : lifecycle;
    nameAndOwner = nameAndOwner == null ? NameAndOwner.NONE : nameAndOwner;
    placement = placement == null ? Placement.NONE : placement;
  }

  /** Whether it holds nothing. */
  boolean isEmpty() {
    return refreshedOn(0).equals(NONE);
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
    return new LedgerEntry(
        label, at, base, grants, refreshedDay, set, lifecycle, nameAndOwner, placement);
  }

  LedgerEntry withBase(Exposure base) {
    return new LedgerEntry(
        label,
        labelledAt,
        base,
        grants,
        refreshedDay,
        labelWasSet,
        lifecycle,
        nameAndOwner,
        placement);
  }

  LedgerEntry withGrants(Map<String, Grant> grants) {
    return new LedgerEntry(
        label,
        labelledAt,
        base,
        grants,
        refreshedDay,
        labelWasSet,
        lifecycle,
        nameAndOwner,
        placement);
  }

  LedgerEntry withLifecycle(Lifecycle lifecycle) {
    return new LedgerEntry(
        label,
        labelledAt,
        base,
        grants,
        refreshedDay,
        labelWasSet,
        lifecycle,
        nameAndOwner,
        placement);
  }

  LedgerEntry withNameAndOwner(NameAndOwner nameAndOwner) {
    return new LedgerEntry(
        label,
        labelledAt,
        base,
        grants,
        refreshedDay,
        labelWasSet,
        lifecycle,
        nameAndOwner,
        placement);
  }

  LedgerEntry withPlacement(Placement placement) {
    return new LedgerEntry(
        label,
        labelledAt,
        base,
        grants,
        refreshedDay,
        labelWasSet,
        lifecycle,
        nameAndOwner,
        placement);
  }

  LedgerEntry refreshedOn(long day) {
    return new LedgerEntry(
        label, labelledAt, base, grants, day, labelWasSet, lifecycle, nameAndOwner, placement);
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

  /** Without the time of the purge. */
  LedgerEntry withoutPurge() {
    return withLifecycle(lifecycle.withoutPurge());
  }
}
