package io.cordon.audit.record;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.time.Instant;

/**
 * The result of reading one native record: exactly one of activity, reject and skipped is set.
 *
 * @param skipped why the record is no file activity: one word of a small fixed set, for counting
 * @param skippedAt the time of a skipped record; null when it has no possible time
 */
public record Reading(
    Origin origin, Activity activity, Reject reject, String skipped, Instant skippedAt) {

  public static Reading of(Origin origin, Activity activity) {
    return new Reading(origin, activity, null, null, null);
  }

  public static Reading rejected(Reject reject) {
    return new Reading(reject.origin(), null, reject, null, null);
  }

  public static Reading skipped(Origin origin, String word, Instant at) {
    return new Reading(origin, null, null, word, at);
  }

  /** A skipped record without a time. */
  public static Reading skipped(Origin origin, String word) {
    return skipped(origin, word, null);
  }

  /** The same record, of the history that warms up the job. */
  public Reading asHistory() {
    return activity == null
        ? this
        : of(origin, activity.toBuilder().emission(Emission.HISTORY).build());
  }

  /** The time of the record; null for a reject and for a record without a possible time. */
  public Instant time() {
    return activity != null ? activity.time() : skippedAt;
  }
}
