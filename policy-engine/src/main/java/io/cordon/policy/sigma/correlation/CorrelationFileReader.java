package io.cordon.policy.sigma.correlation;

import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.sigma.detection.RuleReader;
import io.cordon.policy.sigma.document.CorrelationType;
import io.cordon.policy.sigma.document.DocumentGraph;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.test.PolicyTest;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the policy of a file with correlations; with {@code generate} also its base rules'
 * policies.
 */
public final class CorrelationFileReader {
  private static final String GENERATE = "generate";

  private final RuleReader rules;
  private final Problems problems;
  private final List<Policy> policies = new ArrayList<>();
  private final Map<RuleDocument, Rule> baseRules = new HashMap<>();

  public CorrelationFileReader(RuleReader rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /** The policies, that of the outermost correlation first; incomplete when there are problems. */
  public List<Policy> read(List<YamlMap> rulesOfFile, List<YamlMap> correlations) {
    DocumentGraph documents = new DocumentGraph(problems);
    rulesOfFile.forEach(documents::addBaseRule);
    correlations.forEach(documents::addCorrelation);
    boolean generate = correlations.stream().anyMatch(this::generates);
    boolean anyGenerated = false;
    for (RuleDocument rule : documents.baseRules()) {
      boolean generated = generate && rule.id() != null;
      anyGenerated |= generated;
      baseRules.put(rule, generated ? rules.generated(rule, policies) : rules.baseRule(rule));
    }
    Optional<RuleDocument> outermost = documents.outermost();
    outermost.ifPresent(top -> checkInner(correlations, top.map()));
    if (outermost.isPresent() && generate && !anyGenerated) {
      problems.add(
          outermost.get().map().node(), "generate: true needs a base rule with id and title");
    }
    outermost.flatMap(this::policy).ifPresent(policy -> policies.add(0, policy));
    return policies;
  }

  /**
   * Sigma's specification has the key beside {@code level}, its tools below {@code correlation}.
   */
  private boolean generates(YamlMap document) {
    YamlMap correlation = document.map("correlation");
    boolean onTop = document.flag(GENERATE);
    boolean below = correlation != null && correlation.flag(GENERATE);
    return onTop || below;
  }

  private Optional<Policy> policy(RuleDocument top) {
    YamlMap map = top.map();
    rules.onlyKeys(map, List.of("correlation", GENERATE), MetadataReader.CORDON_KEYS);
    List<String> names = top.type().isUnusual() ? top.parts().get(0).names() : List.of();
    Optional<PolicyMetadata> metadata = rules.metadata(map, kind(top.type()), names);
    List<PolicyTest> tests = rules.tests(map, metadata);
    CorrelationReader reader = new CorrelationReader(baseRules, problems);
    PolicyMetadata known = metadata.orElse(null);
    return switch (top.type()) {
      case TEMPORAL_ORDERED -> new SequenceReader(reader, problems).read(top, known, tests);
      case UNUSUAL_COUNT, UNUSUAL_VALUE, UNUSUAL_TIME, UNUSUAL_TRAVEL, UNUSUAL_SCENARIO ->
          new UnusualReader(problems).read(top, baseRules.get(top.parts().get(0)), known, tests);
      default ->
          reader
              .read(top)
              .filter(correlation -> known != null)
              .map(correlation -> counting(top, known, correlation, tests));
    };
  }

  private CorrelationPolicy counting(
      RuleDocument top, PolicyMetadata metadata, Correlation correlation, List<PolicyTest> tests) {
    Set<UnusualFeature> usual = new UnlessUsualReader(problems).read(top, correlation);
    return new CorrelationPolicy(metadata, correlation, usual, tests);
  }

  private static DetectorKind kind(CorrelationType type) {
    if (type.isUnusual()) {
      return DetectorKind.BASELINE;
    }
    return type == CorrelationType.TEMPORAL_ORDERED
        ? DetectorKind.SEQUENCE
        : DetectorKind.CORRELATION;
  }

  /** Only the outermost correlation may have the keys that define the policy. */
  private void checkInner(List<YamlMap> correlations, YamlMap outermost) {
    for (YamlMap map : correlations) {
      if (map == outermost) {
        continue;
      }
      List<String> own = new ArrayList<>(MetadataReader.CORDON_KEYS);
      own.add(GENERATE);
      for (String key : own) {
        YamlNode at = map.node().key(key);
        if (at != null) {
          problems.add(at, key + " is allowed in the outermost correlation only");
        }
      }
      List<String> known = new ArrayList<>(own);
      known.add("correlation");
      rules.onlyKeys(map, known, List.of());
      YamlNode correlation = map.get("correlation");
      for (String key : List.of(GENERATE, UnlessUsualReader.KEY)) {
        if (correlation.key(key) != null) {
          problems.add(correlation.key(key), key + " is allowed in the outermost correlation only");
        }
      }
    }
  }
}
