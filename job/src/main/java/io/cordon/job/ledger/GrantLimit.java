package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Keeps the grants of one file few. First those go that have ended; then the ones that reach least
 * far are remembered together, by reach, so that a crowd of colleagues does not hide a public link.
 */
final class GrantLimit {
  /** Kept apart for one file. */
  static final int MOST = 64;

  /** An unknown reach may be any: it is kept longer than one within the organisation. */
  private static final List<Exposure> LEAST_FIRST =
      List.of(
          Exposure.PRIVATE,
          Exposure.INTERNAL,
          Exposure.UNKNOWN,
          Exposure.EXTERNAL,
          Exposure.ANYONE,
          Exposure.PUBLIC);

  private static final Comparator<Map.Entry<String, Grant>> LEAST_MISSED =
      Comparator.comparing((Map.Entry<String, Grant> grant) -> grant.getValue().stands())
          .thenComparing(grant -> LEAST_FIRST.indexOf(grant.getValue().exposure()))
          .thenComparing(grant -> lastTime(grant.getValue()))
          .thenComparing(Map.Entry::getKey);

  private GrantLimit() {}

  static Map<String, Grant> bounded(Map<String, Grant> grants) {
    while (grants.size() > MOST && joinOne(grants)) {
      // One at a time: what they join takes room as well.
    }
    return grants;
  }

  private static boolean joinOne(Map<String, Grant> grants) {
    var least =
        grants.entrySet().stream()
            .filter(grant -> GrantKey.mayJoinOthers(grant.getKey()))
            .min(LEAST_MISSED);
    least.ifPresent(
        grant -> {
          Grant given = grants.remove(grant.getKey());
          if (given.stands() && GrantKey.isShare(grant.getKey())) {
            grants.merge(GrantKey.others(given.exposure()), given, Grant::and);
          }
        });
    return least.isPresent();
  }

  private static Instant lastTime(Grant grant) {
    return Grant.latest(grant.confirmedAt(), grant.takenAt());
  }
}
