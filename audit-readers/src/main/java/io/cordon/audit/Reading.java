package io.cordon.audit;

import io.cordon.model.Activity;
import io.cordon.model.Origin;
import io.cordon.model.Reject;

/**
 * What came of one native record: exactly one of activity, reject and skipped is there.
 *
 * @param skipped why the record is no file activity, in one word of a small fixed set, for counting
 */
public record Reading(Origin origin, Activity activity, Reject reject, String skipped) {

  public static Reading of(Origin origin, Activity activity) {
    return new Reading(origin, activity, null, null);
  }

  public static Reading rejected(Reject reject) {
    return new Reading(reject.origin(), null, reject, null);
  }

  public static Reading skipped(Origin origin, String word) {
    return new Reading(origin, null, null, word);
  }
}
