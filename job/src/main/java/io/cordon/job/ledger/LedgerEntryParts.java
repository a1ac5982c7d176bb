package io.cordon.job.ledger;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.EnumCodes;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.format.FileParts;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a ledger entry is written as a part of its row: which components it has, then these. What is
 * concluded from the grants is not written.
 */
public final class LedgerEntryParts {
  private static final EnumCodes<Exposure> EXPOSURES =
      EnumCodes.of(
          Exposure.class,
          Exposure.UNKNOWN,
          Exposure.PRIVATE,
          Exposure.INTERNAL,
          Exposure.EXTERNAL,
          Exposure.ANYONE,
          Exposure.PUBLIC);

  private LedgerEntryParts() {}

  public static void write(LedgerEntry entry, WireOutput out) {
    boolean labelled = entry.label().isKnown();
    int parts =
        bit(0, labelled)
            | bit(1, !entry.labelledAt().equals(Instant.EPOCH))
            | bit(2, entry.labelWasSet())
            | bit(3, entry.base() != Exposure.UNKNOWN)
            | bit(4, !entry.grants().isEmpty())
            | bit(5, !entry.lifecycle().equals(Lifecycle.UNSEEN))
            | bit(6, !entry.nameAndOwner().equals(NameAndOwner.NONE))
            | bit(7, !entry.placement().equals(Placement.NONE));
    out.varint(parts);
    if (labelled) {
      FileParts.write(entry.label(), out);
    }
    out.instantIfThere(has(parts, 1) ? entry.labelledAt() : null);
    if (has(parts, 3)) {
      EXPOSURES.write(entry.base(), out);
    }
    if (has(parts, 4)) {
      write(entry.grants(), out);
    }
    if (has(parts, 5)) {
      write(entry.lifecycle(), out);
    }
    if (has(parts, 6)) {
      write(entry.nameAndOwner(), out);
    }
    if (has(parts, 7)) {
      write(entry.placement(), out);
    }
  }

  public static LedgerEntry read(WireInput in) throws IOException {
    int parts = in.smallVarint();
    if (parts == 0) {
      return LedgerEntry.NONE;
    }
    Label label = has(parts, 0) ? FileParts.label(in) : Label.UNKNOWN;
    Instant labelledAt = has(parts, 1) ? in.instant() : Instant.EPOCH;
    Exposure base = has(parts, 3) ? EXPOSURES.read(in) : Exposure.UNKNOWN;
    Map<String, Grant> grants = has(parts, 4) ? grants(in) : Map.of();
    Lifecycle lifecycle = has(parts, 5) ? lifecycle(in) : Lifecycle.UNSEEN;
    NameAndOwner nameAndOwner = has(parts, 6) ? nameAndOwner(in) : NameAndOwner.NONE;
    Placement placement = has(parts, 7) ? placement(in) : Placement.NONE;
    return new LedgerEntry(
        label, labelledAt, has(parts, 2), base, grants, lifecycle, nameAndOwner, placement);
  }

  /** In order of their keys, so that equal entries have equal bytes. */
  private static void write(Map<String, Grant> grants, WireOutput out) {
    out.list(
        List.copyOf(new TreeMap<>(grants).entrySet()),
        (grant, to) -> {
          to.text(grant.getKey());
          write(grant.getValue(), to);
        });
  }

  private static Map<String, Grant> grants(WireInput in) throws IOException {
    Map<String, Grant> grants = new HashMap<>();
    for (int more = in.count(); more > 0; more--) {
      String key = in.text();
      grants.put(key, grant(in));
    }
    return grants;
  }

  /** Times that are equal as a rule are written once. */
  private static void write(Grant grant, WireOutput out) {
    boolean confirmedOnce =
        grant.grantedAt() != null && grant.grantedAt().equals(grant.confirmedAt());
    Instant confirmedAt = confirmedOnce ? null : grant.confirmedAt();
    out.varint(
        bit(0, grant.grantedAt())
            | bit(1, grant.endedAt())
            | bit(2, grant.by())
            | bit(3, grant.activityId())
            | bit(4, confirmedAt));
    EXPOSURES.write(grant.exposure(), out);
    out.instantIfThere(grant.grantedAt());
    out.instantIfThere(grant.endedAt());
    out.textIfThere(grant.by());
    out.textIfThere(grant.activityId());
    out.instantIfThere(confirmedAt);
  }

  private static Grant grant(WireInput in) throws IOException {
    int parts = in.smallVarint();
    Exposure exposure = EXPOSURES.read(in);
    Instant grantedAt = in.instantIf(has(parts, 0));
    Instant endedAt = in.instantIf(has(parts, 1));
    String by = in.textIf(has(parts, 2));
    String activityId = in.textIf(has(parts, 3));
    Instant confirmedAt = in.instantIf(has(parts, 4));
    return new Grant(exposure, grantedAt, endedAt, by, activityId, confirmedAt);
  }

  private static void write(Lifecycle lifecycle, WireOutput out) {
    out.varint(
        bit(0, lifecycle.createdAt())
            | bit(1, lifecycle.deletedAt())
            | bit(2, lifecycle.restoredAt())
            | bit(3, lifecycle.purgedAt()));
    out.instantIfThere(lifecycle.createdAt());
    out.instantIfThere(lifecycle.deletedAt());
    out.instantIfThere(lifecycle.restoredAt());
    out.instantIfThere(lifecycle.purgedAt());
  }

  private static Lifecycle lifecycle(WireInput in) throws IOException {
    int parts = in.smallVarint();
    Instant createdAt = in.instantIf(has(parts, 0));
    Instant deletedAt = in.instantIf(has(parts, 1));
    Instant restoredAt = in.instantIf(has(parts, 2));
    return new Lifecycle(createdAt, deletedAt, restoredAt, in.instantIf(has(parts, 3)));
  }

  private static void write(NameAndOwner names, WireOutput out) {
    out.varint(
        bit(0, names.name())
            | bit(1, names.path())
            | bit(2, names.namedAt())
            | bit(3, names.owner())
            | bit(4, names.ownership()));
    out.textIfThere(names.name());
    out.textIfThere(names.path());
    out.instantIfThere(names.namedAt());
    out.textIfThere(names.owner());
    if (names.ownership() != null) {
      write(names.ownership(), out);
    }
  }

  private static NameAndOwner nameAndOwner(WireInput in) throws IOException {
    int parts = in.smallVarint();
    String name = in.textIf(has(parts, 0));
    String path = in.textIf(has(parts, 1));
    Instant namedAt = in.instantIf(has(parts, 2));
    String owner = in.textIf(has(parts, 3));
    return new NameAndOwner(name, path, namedAt, owner, has(parts, 4) ? grant(in) : null);
  }

  private static void write(Placement placement, WireOutput out) {
    out.texts(placement.containers());
    out.flag(placement.at() != null);
    out.instantIfThere(placement.at());
  }

  private static Placement placement(WireInput in) throws IOException {
    List<String> containers = in.texts();
    return new Placement(containers, in.instantIf(in.flag()));
  }
}
