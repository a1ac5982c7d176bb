package io.cordon.job.baselines;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words what a user is known for. */
final class FamiliarText {
  private static final int MOST_NAMED = 3;

  private FamiliarText() {}

  static String words(String user, UserMemory memory, double historyDays) {
    Map<String, Double> counts = memory.familiar().counts();
    List<String> named =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_NAMED)
            .map(Map.Entry::getKey)
            .toList();
    String days = String.format(Locale.ROOT, "%.0f", historyDays);
    if (named.isEmpty()) {
      return user + " has no habit yet after " + days + " days";
    }
    String more =
        counts.size() > MOST_NAMED ? " and " + (counts.size() - MOST_NAMED) + " more" : "";
    return "in " + days + " days " + user + " used " + String.join(", ", named) + more;
  }
}
