package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * The exposure that one link or recipient causes, since when and by whom, independent of the order
 * in which records arrive: of two records the later one counts, at equal times the wider one, and
 * access granted at the moment of its revocation is active.
 *
 * <p>Granted again with the same exposure, it is active since it was first granted. A late record
 * of another exposure from in between leaves the last time as the only known one, and nobody as its
 * author.
 *
 * <p>A grant takes about 150 bytes of state: its key, two names and three times.
 *
 * @param grantedAt since when it has this exposure; null when only its end was seen
 * @param endedAt the last time at which it was revoked, or had another exposure
 * @param by who granted it; null where only its existence was seen
 * @param activityId the activity that granted or showed it
 * @param confirmedAt the latest time at which a record showed this exposure
 */
public record Grant(
    Exposure exposure,
    Instant grantedAt,
    Instant endedAt,
    String by,
    String activityId,
    Instant confirmedAt) {

  /** At equal times a known author is kept; the order of names makes the choice deterministic. */
  private static final Comparator<String> KNOWN_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  public Grant {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    confirmedAt = confirmedAt == null ? grantedAt : confirmedAt;
    boolean hasBoth = endedAt != null && grantedAt != null;
    if (hasBoth && grantedAt.isBefore(endedAt) && !confirmedAt.isBefore(endedAt)) {
      grantedAt = confirmedAt;
      by = null;
      activityId = null;
    }
  }

  static Grant granted(Exposure exposure, Instant time, String by, String activityId) {
    return new Grant(exposure, time, null, by, activityId, time);
  }

  /**
   * An end without a beginning.
   *
   * @param exposure as the record of the end states it
   */
  static Grant ended(Exposure exposure, Instant time) {
    return new Grant(exposure, null, time, null, null, null);
  }

  /** Both records together; their order makes no difference. */
  Grant and(Grant other) {
    Instant ended = latest(endedAt, other.endedAt);
    if (grantedAt == null || other.grantedAt == null) {
      Grant known = grantedAt == null && other.grantedAt == null ? wider(other) : granted(other);
      return known.withEnd(ended);
    }
    if (exposure == other.exposure) {
      return joined(other, ended);
    }
    int order = confirmedAt.compareTo(other.confirmedAt);
    boolean thisCounts = order == 0 ? exposure.compareTo(other.exposure) > 0 : order > 0;
    Grant counts = thisCounts ? this : other;
    Grant before = thisCounts ? other : this;
    // Until then it had another exposure, which ends any earlier time of the present one.
    Instant hadOther =
        before.confirmedAt.equals(counts.confirmedAt) ? before.grantedAt : before.confirmedAt;
    return counts.withEnd(latest(ended, hadOther.equals(counts.confirmedAt) ? null : hadOther));
  }

  private Grant granted(Grant other) {
    return grantedAt == null ? other : this;
  }

  private Grant wider(Grant other) {
    return exposure.compareTo(other.exposure) >= 0 ? this : other;
  }

  /** Two records of the same exposure. */
  private Grant joined(Grant other, Instant ended) {
    boolean thisFirst = isEarlierThan(other);
    Grant first = thisFirst ? this : other;
    Grant second = thisFirst ? other : this;
    boolean endedBetween = ended != null && first.grantedAt.isBefore(ended);
    Grant begins = endedBetween && !second.grantedAt.isBefore(ended) ? second : first;
    return new Grant(
        exposure,
        begins.grantedAt,
        ended,
        begins.by,
        begins.activityId,
        latest(confirmedAt, other.confirmedAt));
  }

  private boolean isEarlierThan(Grant other) {
    int order = grantedAt.compareTo(other.grantedAt);
    order = order != 0 ? order : KNOWN_FIRST.compare(by, other.by);
    return (order != 0 ? order : KNOWN_FIRST.compare(activityId, other.activityId)) <= 0;
  }

  /** The same with an end, which a later confirmation may have overtaken. */
  Grant withEnd(Instant end) {
    return Objects.equals(end, endedAt)
        ? this
        : new Grant(exposure, grantedAt, end, by, activityId, confirmedAt);
  }

  /** The same without everything up to that time. */
  Grant after(Instant time) {
    boolean grantedSince = grantedAt != null && grantedAt.isAfter(time);
    boolean confirmedSince = confirmedAt != null && confirmedAt.isAfter(time);
    return new Grant(
        exposure,
        grantedSince ? grantedAt : confirmedSince ? confirmedAt : null,
        endedAt != null && endedAt.isAfter(time) ? endedAt : null,
        grantedSince ? by : null,
        grantedSince ? activityId : null,
        confirmedSince ? confirmedAt : null);
  }

  /** Whether it was granted, and not revoked since. */
  boolean isActive() {
    return confirmedAt != null && (endedAt == null || !confirmedAt.isBefore(endedAt));
  }

  static Instant latest(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}
