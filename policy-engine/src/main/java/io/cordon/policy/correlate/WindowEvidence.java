package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.List;

/**
 * What a finding can show of the activities in a window, as it is kept in state: the first activity
 * in full, and native event ids by which to look up the others.
 *
 * @param first null in an empty window. When it slides out of the window, the next activity to
 *     arrive replaces it; it is then not the earliest one in the window
 * @param idTimesMillis event time of the activity that each id belongs to
 * @param eventIds the latest {@link Activity#MAX_EVENT_IDS}, in order of arrival
 */
@SuppressWarnings("ArrayRecordComponent") // 8 bytes a number; evidence is never compared
public record WindowEvidence(Activity first, long[] idTimesMillis, List<String> eventIds) {
  static final WindowEvidence NONE = new WindowEvidence(null, new long[0], List.of());

  public WindowEvidence {
    idTimesMillis = idTimesMillis == null ? new long[0] : idTimesMillis;
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }
}
