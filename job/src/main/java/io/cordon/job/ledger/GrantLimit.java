package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Limits the grants kept for one file. Those that have ended are removed first; then the narrowest
 * are joined, by exposure, so that many colleagues do not displace a public link.
 */
final class GrantLimit {
  /** Kept separately for one file. */
  static final int MOST = 64;

  /** An unknown exposure may be any: it is kept longer than one within the organisation. */
  private static final List<Exposure> NARROWEST_FIRST =
      List.of(
          Exposure.PRIVATE,
          Exposure.INTERNAL,
          Exposure.UNKNOWN,
          Exposure.EXTERNAL,
          Exposure.ANYONE,
          Exposure.PUBLIC);

  private static final Comparator<Map.Entry<String, Grant>> FIRST_TO_JOIN =
      Comparator.comparing((Map.Entry<String, Grant> grant) -> grant.getValue().isActive())
          .thenComparing(grant -> NARROWEST_FIRST.indexOf(grant.getValue().exposure()))
          .thenComparing(grant -> lastTime(grant.getValue()))
          .thenComparing(Map.Entry::getKey);

  private GrantLimit() {}

  static Map<String, Grant> limited(Map<String, Grant> grants) {
    while (grants.size() > MOST && joinOne(grants)) {
      // One at a time, because the joined grant takes room as well.
    }
    return grants;
  }

  private static boolean joinOne(Map<String, Grant> grants) {
    var first =
        grants.entrySet().stream()
            .filter(grant -> GrantKey.mayJoinOthers(grant.getKey()))
            .min(FIRST_TO_JOIN);
    first.ifPresent(
        grant -> {
          Grant removed = grants.remove(grant.getKey());
          if (removed.isActive() && GrantKey.isShare(grant.getKey())) {
            grants.merge(GrantKey.others(removed.exposure()), removed, Grant::and);
          }
        });
    return first.isPresent();
  }

  private static Instant lastTime(Grant grant) {
    return Grant.latest(grant.confirmedAt(), grant.endedAt());
  }
}
