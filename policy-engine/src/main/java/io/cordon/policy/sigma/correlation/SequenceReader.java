package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Aggregation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.policy.test.PolicyTest;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code temporal_ordered}: activities and bursts that happen in this order. */
final class SequenceReader {
  private static final List<String> KEYS =
      List.of("type", "rules", "group-by", "aliases", "timespan", "condition");

  private final CorrelationReader correlations;
  private final Problems problems;

  SequenceReader(CorrelationReader correlations, Problems problems) {
    this.correlations = correlations;
    this.problems = problems;
  }

  /** The policy; empty when it is not valid or {@code metadata} is null. */
  Optional<Policy> read(RuleDocument document, PolicyMetadata metadata, List<PolicyTest> tests) {
    int before = problems.count();
    YamlMap correlation = document.correlation();
    CorrelationReader.checkKeys(document, KEYS);
    int size = document.parts().size();
    if (size < SequencePolicy.MIN_STEPS || size > SequencePolicy.MAX_STEPS) {
      problems.add(
          correlation.get("rules"),
          "a sequence needs %d to %d rules; this one has %d"
              .formatted(SequencePolicy.MIN_STEPS, SequencePolicy.MAX_STEPS, size));
    }
    List<Grouping> groupings = new GroupingReader(problems).read(correlation, document.parts());
    Duration within = Timespan.required(correlation, problems);
    checkCondition(correlation, size);
    List<CorrelationInput> parts = correlations.parts(document);
    if (metadata == null || problems.count() > before) {
      return Optional.empty();
    }
    List<SequencePolicy.Step> steps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      steps.add(new SequencePolicy.Step(parts.get(i), groupings.get(i)));
    }
    return Optional.of(new SequencePolicy(metadata, steps, within, tests));
  }

  /**
   * Sigma allows a condition for fewer rules than listed; for an order it would have no meaning.
   */
  private void checkCondition(YamlMap correlation, int steps) {
    YamlMap condition = correlation.map("condition");
    if (condition == null) {
      return;
    }
    condition.onlyKeys(ThresholdReader.keys(false));
    Long least = new ThresholdReader(problems).least(condition, Aggregation.TEMPORAL);
    if (least != null && least != steps) {
      problems.add(condition.node(), "a sequence needs all of its rules; remove the condition");
    }
  }
}
