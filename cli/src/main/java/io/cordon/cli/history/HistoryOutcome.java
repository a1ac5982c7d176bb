package io.cordon.cli.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/**
 * What a search found besides its lines.
 *
 * @param searched activities that were looked at
 * @param first time of the first one; null without any
 * @param last time of the last one
 * @param outOfTime activities that match, but not the span of time
 * @param received activities in which somebody of this name is a recipient
 * @param files names like the one that was searched
 * @param people the same
 * @param labels labels that a file got after an act that is found, by the hash of the file's key
 */
record HistoryOutcome(
    long searched,
    Instant first,
    Instant last,
    long outOfTime,
    long received,
    List<String> files,
    List<String> people,
    HashMap<Long, String> labels)
    implements Serializable {
  static final HistoryOutcome NONE =
      new HistoryOutcome(0, null, null, 0, 0, List.of(), List.of(), new HashMap<>());
}
