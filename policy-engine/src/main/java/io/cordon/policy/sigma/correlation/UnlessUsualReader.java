package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Correlation;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.document.CorrelationType;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.yaml.Problems;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code unless-usual}, an extension of Cordon: a burst that is usual for the person is held
 * back.
 */
final class UnlessUsualReader {
  static final String KEY = "unless-usual";

  private final Problems problems;

  UnlessUsualReader(Problems problems) {
    this.problems = problems;
  }

  /** The counts that must not be usual; empty where nothing is written, or it is not valid. */
  Set<UnusualFeature> read(RuleDocument document, Correlation correlation) {
    if (document.correlation().get(KEY) == null) {
      return Set.of();
    }
    CorrelationType type = document.type();
    if (type != CorrelationType.EVENT_COUNT && type != CorrelationType.VALUE_COUNT) {
      problems.add(
          document.correlation().node().key(KEY),
          KEY + " compares numbers of activities or files; " + type.word() + " has none");
      return Set.of();
    }
    if (correlation.groupings().stream()
        .anyMatch(grouping -> !grouping.fields().equals(List.of(Field.USER)))) {
      problems.add(
          document.correlation().get("group-by"),
          KEY + " is about one person; write group-by: [user]");
      return Set.of();
    }
    return new UnusualFeatureReader(problems)
        .counts(document.correlation(), KEY, correlation.timespan());
  }
}
