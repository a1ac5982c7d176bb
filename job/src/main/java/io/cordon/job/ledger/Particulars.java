package io.cordon.job.ledger;

import io.cordon.model.Exposure;
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
public record Particulars(
    String name, String path, Instant namedAt, String owner, Grant ownership) {
  static final Particulars NONE = new Particulars(null, null, null, null, null);

  private static final Comparator<String> ANY_FIRM_ORDER =
      Comparator.nullsFirst(Comparator.naturalOrder());

  Particulars named(String name, String path, Instant time) {
    int order = namedAt == null ? 1 : time.compareTo(namedAt);
    order = order == 0 ? ANY_FIRM_ORDER.compare(name, this.name) : order;
    order = order == 0 ? ANY_FIRM_ORDER.compare(path, this.path) : order;
    return order <= 0 ? this : new Particulars(name, path, time, owner, ownership);
  }

  /**
   * @param outside whether the organisation knows the owner to be elsewhere
   */
  Particulars ownedBy(String owner, boolean outside, Instant time) {
    Grant told = Grant.given(outside ? Exposure.EXTERNAL : Exposure.PRIVATE, time, null, null);
    if (ownership == null) {
      return new Particulars(name, path, namedAt, owner, told);
    }
    int order = time.compareTo(ownership.confirmedAt());
    boolean newer = order > 0 || (order == 0 && ANY_FIRM_ORDER.compare(owner, this.owner) > 0);
    Grant both = ownership.and(told);
    return Objects.equals(both, ownership) && !newer
        ? this
        : new Particulars(name, path, namedAt, newer ? owner : this.owner, both);
  }

  /** What was told after the purge. */
  Particulars after(Life purged) {
    Particulars kept =
        namedAt == null || purged.isOver(namedAt)
            ? new Particulars(null, null, null, owner, ownership)
            : this;
    boolean ownedSince = ownership != null && !purged.isOver(ownership.confirmedAt());
    return ownedSince
        ? new Particulars(
            kept.name, kept.path, kept.namedAt, owner, ownership.after(purged.purgedAt()))
        : new Particulars(kept.name, kept.path, kept.namedAt, null, null);
  }
}
