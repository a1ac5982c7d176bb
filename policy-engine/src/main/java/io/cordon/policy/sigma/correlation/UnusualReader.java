package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.UnusualPolicy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.policy.test.PolicyTest;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the correlation types {@code unusual_*}, which are Cordon's own: what a person does is
 * compared with what is usual for that person.
 */
final class UnusualReader {
  private static final List<String> KEYS =
      List.of("type", "rules", "group-by", "threshold", "minimum-history", "generate");

  /** Keys of earlier versions and of the types that count, each with what to do instead. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "peers",
          "it is no longer needed, because everybody is compared with department and organisation;"
              + " leave it out",
          "learn",
          "it is no longer needed, because a person's habits are learned once, for all policies;"
              + " leave it out",
          "minimum-observations",
          "it is no longer needed, because colleagues say what is usual where a person's history is"
              + " short; leave it out",
          "condition",
          "what is unusual is learned; for a fixed line write threshold: 0.001");

  private final Problems problems;

  UnusualReader(Problems problems) {
    this.problems = problems;
  }

  /** The policy; empty when it is not valid or {@code metadata} is null. */
  Optional<Policy> read(
      RuleDocument document, Rule rule, PolicyMetadata metadata, List<PolicyTest> tests) {
    int before = problems.count();
    YamlMap correlation = document.correlation();
    String type = document.type().word();
    List<String> keys = new ArrayList<>(KEYS);
    keys.addAll(UnusualFeatureReader.keys(document.type()));
    correlation.onlyKeys(keys, MEANINGS);
    if (document.parts().size() != 1) {
      problems.add(correlation.get("rules"), type + " evaluates one rule");
    }
    List<Grouping> groupings = new GroupingReader(problems).read(correlation, document.parts());
    if (!groupings.isEmpty() && !groupings.get(0).fields().equals(List.of(Field.USER))) {
      problems.add(
          correlation.get("group-by"), type + " is about one person; write group-by: [user]");
    }
    Set<UnusualFeature> features =
        new UnusualFeatureReader(problems).read(correlation, document.type());
    Double threshold = threshold(correlation);
    int history = historyDays(correlation);
    if (metadata == null || problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new UnusualPolicy(
            metadata, rule.condition(), rule.verbs(), features, threshold, history, tests));
  }

  /** Null where it is not written. */
  private Double threshold(YamlMap correlation) {
    Double threshold = correlation.number("threshold", 0, 1);
    if (threshold != null && threshold == 0) {
      problems.add(correlation.get("threshold"), "with threshold 0 nothing is ever unusual");
    } else if (threshold != null && threshold == 1) {
      problems.add(
          correlation.get("threshold"),
          "with threshold 1 everything is unusual; write the share of person-days, such as 0.001");
    }
    return threshold;
  }

  private int historyDays(YamlMap correlation) {
    YamlNode at = correlation.get("minimum-history");
    if (at == null) {
      return 0;
    }
    Duration history = Timespan.read(correlation, at, Duration.ZERO, problems);
    if (history != null && !history.equals(history.truncatedTo(ChronoUnit.DAYS))) {
      problems.add(at, "minimum-history must be whole days, for example 14d");
    }
    return history == null ? 0 : (int) history.toDays();
  }
}
