package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * The name and owner of a file, each by the newest record that states it.
 *
 * @param name remembered of a file that is or was shared; null of others
 * @param path null where the record with the name has none
 * @param namedAt null while it has no name
 * @param owner null when no record stated it
 * @param ownership whether the owner is outside, and since when; null when no record stated it
 */
public record NameAndOwner(
    String name, String path, Instant namedAt, String owner, Grant ownership) {
  static final NameAndOwner NONE = new NameAndOwner(null, null, null, null, null);

  private static final Comparator<String> DETERMINISTIC =
      Comparator.nullsFirst(Comparator.naturalOrder());

  NameAndOwner named(String name, String path, Instant time) {
    int order = namedAt == null ? 1 : time.compareTo(namedAt);
    order = order == 0 ? DETERMINISTIC.compare(name, this.name) : order;
    order = order == 0 ? DETERMINISTIC.compare(path, this.path) : order;
    return order <= 0 ? this : new NameAndOwner(name, path, time, owner, ownership);
  }

  /**
   * @param outside whether the owner is known to be outside the organisation
   */
  NameAndOwner ownedBy(String owner, boolean outside, Instant time) {
    Grant stated = Grant.granted(outside ? Exposure.EXTERNAL : Exposure.PRIVATE, time, null, null);
    if (ownership == null) {
      return new NameAndOwner(name, path, namedAt, owner, stated);
    }
    int order = time.compareTo(ownership.confirmedAt());
    boolean newer = order > 0 || (order == 0 && DETERMINISTIC.compare(owner, this.owner) > 0);
    Grant both = ownership.and(stated);
    return Objects.equals(both, ownership) && !newer
        ? this
        : new NameAndOwner(name, path, namedAt, newer ? owner : this.owner, both);
  }

  /** Only what was stated after the purge. */
  NameAndOwner after(Lifecycle purged) {
    NameAndOwner kept =
        namedAt == null || purged.isBeforePurge(namedAt)
            ? new NameAndOwner(null, null, null, owner, ownership)
            : this;
    boolean ownedSince = ownership != null && !purged.isBeforePurge(ownership.confirmedAt());
    return ownedSince
        ? new NameAndOwner(
            kept.name, kept.path, kept.namedAt, owner, ownership.after(purged.purgedAt()))
        : new NameAndOwner(kept.name, kept.path, kept.namedAt, null, null);
  }
}
