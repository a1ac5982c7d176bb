package io.cordon.job.baselines;

import io.cordon.anomaly.FamiliarityState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Describes in words what a memory knows at this moment. A value is familiar from the third day of
 * ordinary use on, or from the second where only judged activities are learned: until then others
 * may have used it, so that "nobody has used it" would be a guess.
 */
final class FamiliarText {
  private static final int MOST_LISTED = 3;

  private FamiliarText() {}

  /** What is familiar to a user. */
  static String ofUser(String user, String field, UserBaseline memory, double historyDays) {
    if (memory.since() == null) {
      return "nothing is known of " + user + " before";
    }
    if (memory.familiar().tokens().isEmpty()) {
      // Judged activities teach nothing, so that long use may have left nothing familiar.
      boolean ordinary = memory.candidates().values().stream().anyMatch(seen -> seen.days() > 0);
      return (ordinary
              ? "no %s is familiar to %s yet, after %s"
              : "no ordinary use of any %s by %s is known yet, after %s")
          .formatted(field, user, days(historyDays));
    }
    return "in %s familiar to %s: %s".formatted(days(historyDays), user, listed(memory.familiar()));
  }

  /** Whether a value, which is not familiar to the user, was used before. */
  static String ofValue(CandidateValue candidate, Instant time) {
    boolean usedBefore = candidate != null && candidate.lastSeen().isBefore(time);
    return usedBefore
        ? "is not familiar yet, used on %s before".formatted(day(candidate.lastSeen()))
        : "is new";
  }

  /** What is known of a value that is not familiar to a group of peers. */
  static String ofPeers(String group, FamiliarityState memory, double historyDays) {
    return memory.tokens().isEmpty()
        ? "nothing is familiar to %s yet".formatted(group)
        : "nobody in %s is familiar with it, after %s of learning"
            .formatted(group, days(historyDays));
  }

  private static String listed(FamiliarityState familiar) {
    Map<String, Double> counts = familiar.counts();
    List<String> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_LISTED)
            .map(Map.Entry::getKey)
            .toList();
    String more =
        counts.size() > MOST_LISTED ? " and " + (counts.size() - MOST_LISTED) + " more" : "";
    return String.join(", ", most) + more;
  }

  /** Whole days that have passed. */
  private static String days(double days) {
    long whole = (long) Math.floor(days);
    return whole == 0 ? "less than a day" : whole == 1 ? "1 day" : whole + " days";
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
