package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a file is called and whose it is, by the newest record that told it.
 *
 * @param name remembered of a file that is shared; null of others
 * @param path null where the record that named it has none
 * @param namedAt null while it has no name
 * @param owner null when no record told
 * @param ownership whether the owner is outside, and since when; null when no record told
 */
public record NameAndOwner(
    String name, String path, Instant namedAt, String owner, Grant ownership) {
  static final NameAndOwner NONE = new NameAndOwner(null, null, null, null, null);

  private static final Comparator<String> ANY_FIRM_ORDER =
      Comparator.nullsFirst(Comparator.naturalOrder());

  NameAndOwner named(String name, String path, Instant time) {
    int order = namedAt == null ? 1 : time.compareTo(namedAt);
    order = order == 0 ? ANY_FIRM_ORDER.compare(name, this.name) : order;
    order = order == 0 ? ANY_FIRM_ORDER.compare(path, this.path) : order;
    return order <= 0 ? this : new NameAndOwner(name, path, time, owner, ownership);
  }

  /**
   * @param outside whether the organisation knows the owner to be elsewhere
   */
  NameAndOwner ownedBy(String owner, boolean outside, Instant time) {
    Grant told = Grant.given(outside ? Exposure.EXTERNAL : Exposure.PRIVATE, time, null, null);
    if (ownership == null) {
      return new NameAndOwner(name, path, namedAt, owner, told);
    }
    int order = time.compareTo(ownership.confirmedAt());
    boolean newer = order > 0 || (order == 0 && ANY_FIRM_ORDER.compare(owner, this.owner) > 0);
    Grant both = ownership.and(told);
    return Objects.equals(both, ownership) && !newer
        ? this
        : new NameAndOwner(name, path, namedAt, newer ? owner : this.owner, both);
  }

  /** What was told after the purge. */
  NameAndOwner after(Lifecycle purged) {
    NameAndOwner kept =
        namedAt == null || purged.isOver(namedAt)
            ? new NameAndOwner(null, null, null, owner, ownership)
            : this;
    boolean ownedSince = ownership != null && !purged.isOver(ownership.confirmedAt());
    return ownedSince
        ? new NameAndOwner(
            kept.name, kept.path, kept.namedAt, owner, ownership.after(purged.purgedAt()))
        : new NameAndOwner(kept.name, kept.path, kept.namedAt, null, null);
  }
}
