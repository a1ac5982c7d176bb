package io.cordon.job.baselines;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes in words which values a user is familiar with. */
final class FamiliarText {
  private static final int MOST_LISTED = 3;

  private FamiliarText() {}

  static String of(String user, UserBaseline memory, double historyDays) {
    Map<String, Double> counts = memory.familiar().counts();
    List<String> listed =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_LISTED)
            .map(Map.Entry::getKey)
            .toList();
    String days = String.format(Locale.ROOT, "%.0f", historyDays);
    if (listed.isEmpty()) {
      return user + " has no habit yet after " + days + " days";
    }
    String more =
        counts.size() > MOST_LISTED ? " and " + (counts.size() - MOST_LISTED) + " more" : "";
    return "in " + days + " days " + user + " used " + String.join(", ", listed) + more;
  }
}
