package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What one link or recipient exposes a file to, since when and by whom, whatever order the log told
 * it in: of two tellings the later one counts, of two at the same time the greater one, and whoever
 * was given access at the moment it was taken back has it.
 *
 * <p>Given again with the same reach, it stands since it was first given. A telling of another
 * reach that comes late and belongs in between leaves only the last time as known, and nobody as
 * its giver.
 *
 * <p>A grant costs some 150 bytes of state: its key, two names and three times.
 *
 * @param givenAt since when it reaches so far; null when only its end was seen
 * @param takenAt the last time at which it was taken back, or reached less or more far
 * @param by who gave it; null where only its being there was seen
 * @param activityId the activity that gave or showed it
 * @param confirmedAt when it was told last that it reaches so far
 */
public record Grant(
    Exposure exposure,
    Instant givenAt,
    Instant takenAt,
    String by,
    String activityId,
    Instant confirmedAt) {

  /** Of two givers at one moment the known one is kept; the rest only makes the choice firm. */
  private static final Comparator<String> KNOWN_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  public Grant {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    confirmedAt = confirmedAt == null ? givenAt : confirmedAt;
    boolean begun = takenAt != null && givenAt != null;
    if (begun && givenAt.isBefore(takenAt) && !confirmedAt.isBefore(takenAt)) {
      givenAt = confirmedAt;
      by = null;
      activityId = null;
    }
  }

  static Grant given(Exposure exposure, Instant time, String by, String activityId) {
    return new Grant(exposure, time, null, by, activityId, time);
  }

  /**
   * Its end without its beginning.
   *
   * @param exposure how far the record says that it reached
   */
  static Grant taken(Exposure exposure, Instant time) {
    return new Grant(exposure, null, time, null, null, null);
  }

  /** Both tellings together; the order of the two makes no difference. */
  Grant and(Grant other) {
    Instant ended = latest(takenAt, other.takenAt);
    if (givenAt == null || other.givenAt == null) {
      Grant known = givenAt == null && other.givenAt == null ? greater(other) : begun(other);
      return known.endedAt(ended);
    }
    if (exposure == other.exposure) {
      return joined(other, ended);
    }
    int order = confirmedAt.compareTo(other.confirmedAt);
    boolean mineCounts = order == 0 ? exposure.compareTo(other.exposure) > 0 : order > 0;
    Grant counts = mineCounts ? this : other;
    Grant before = mineCounts ? other : this;
    // Until then it reached elsewhere, which ends the run of what it reaches now.
    Instant elsewhere =
        before.confirmedAt.equals(counts.confirmedAt) ? before.givenAt : before.confirmedAt;
    return counts.endedAt(latest(ended, elsewhere.equals(counts.confirmedAt) ? null : elsewhere));
  }

  private Grant begun(Grant other) {
    return givenAt == null ? other : this;
  }

  private Grant greater(Grant other) {
    return exposure.compareTo(other.exposure) >= 0 ? this : other;
  }

  /** The same reach, told twice. */
  private Grant joined(Grant other, Instant ended) {
    boolean mineFirst = earlier(other);
    Grant first = mineFirst ? this : other;
    Grant second = mineFirst ? other : this;
    boolean brokenBetween = ended != null && first.givenAt.isBefore(ended);
    Grant begins = brokenBetween && !second.givenAt.isBefore(ended) ? second : first;
    return new Grant(
        exposure,
        begins.givenAt,
        ended,
        begins.by,
        begins.activityId,
        latest(confirmedAt, other.confirmedAt));
  }

  private boolean earlier(Grant other) {
    int order = givenAt.compareTo(other.givenAt);
    order = order != 0 ? order : KNOWN_FIRST.compare(by, other.by);
    return (order != 0 ? order : KNOWN_FIRST.compare(activityId, other.activityId)) <= 0;
  }

  /** The same with an end, which is in the past where the grant was confirmed since. */
  Grant endedAt(Instant end) {
    return Objects.equals(end, takenAt)
        ? this
        : new Grant(exposure, givenAt, end, by, activityId, confirmedAt);
  }

  /** What of it was told after that time; nothing before it counts any more. */
  Grant after(Instant time) {
    boolean begunSince = givenAt != null && givenAt.isAfter(time);
    boolean givenSince = confirmedAt != null && confirmedAt.isAfter(time);
    return new Grant(
        exposure,
        begunSince ? givenAt : givenSince ? confirmedAt : null,
        takenAt != null && takenAt.isAfter(time) ? takenAt : null,
        begunSince ? by : null,
        begunSince ? activityId : null,
        givenSince ? confirmedAt : null);
  }

  /** Whether it was given, and not taken back since. */
  boolean stands() {
    return confirmedAt != null && (takenAt == null || !confirmedAt.isBefore(takenAt));
  }

  static Instant latest(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}
