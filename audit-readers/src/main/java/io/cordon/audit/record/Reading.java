package io.cordon.audit.record;

import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.time.Instant;

/**
 * What came of one native record: exactly one of activity, reject and skipped is there.
 *
 * @param skipped why the record is no file activity, in one word of a small fixed set, for counting
 * @param skippedAt when a skipped record says it happened; null when it has no time that can be
 *     true
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

  /** Skipped, and of no time. */
  public static Reading skipped(Origin origin, String word) {
    return skipped(origin, word, null);
  }

  /** When it happened; null for a reject, and where the record has no time that can be true. */
  public Instant time() {
    return activity != null ? activity.time() : skippedAt;
  }
}
