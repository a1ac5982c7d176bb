package io.cordon.policy.sigma.detection;

import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Satisfiability;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.test.PolicyTestReader;
import io.cordon.policy.taxonomy.LogProducts;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.TestOrganisation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rule documents of a file, which are conditions on one activity. */
public final class RuleReader {
  private static final String CATEGORY = "file_hosting_activity";

  private final Organisation organisation;
  private final Set<TestOrganisation> tests;
  private final String contentHash;
  private final Problems problems;
  private final MetadataReader metadataReader;
  private final DetectionReader detections;

  /** The hash of the file is the version of policies that do not specify one. */
  public RuleReader(
      Organisation organisation,
      Set<TestOrganisation> tests,
      String contentHash,
      Problems problems) {
    this.organisation = organisation;
    this.tests = tests;
    this.contentHash = contentHash;
    this.problems = problems;
    this.metadataReader = new MetadataReader(problems, organisation);
    this.detections = new DetectionReader(organisation, problems);
  }

  /** The policy of a rule without a correlation; empty, with problems, when it is not valid. */
  public Optional<Policy> policy(YamlMap rule) {
    onlyKeys(rule, List.of("logsource", "detection"), MetadataReader.CORDON_KEYS);
    Optional<PolicyMetadata> metadata = metadata(rule, DetectorKind.POLICY, List.of());
    Optional<Condition> condition = condition(rule);
    condition.ifPresent(read -> detections.refuseAlwaysTrue(rule.get("detection"), read));
    List<PolicyTest> tests = tests(rule, metadata);
    return metadata.isEmpty() || condition.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ActivityPolicy(
                metadata.get(),
                condition.get(),
                Satisfiability.matchableVerbs(condition.get()),
                tests));
  }

  /** A rule for a correlation, whose document has the metadata of the policy. */
  public Rule baseRule(RuleDocument document) {
    onlyKeys(document.map(), List.of("logsource", "detection"), List.of());
    metadataReader.check(document.map());
    return compiled(document);
  }

  /** A rule for a correlation that is also a policy; adds the policy to {@code policies}. */
  public Rule generated(RuleDocument document, List<Policy> policies) {
    YamlMap map = document.map();
    onlyKeys(map, List.of("logsource", "detection"), MetadataReader.CORDON_KEYS);
    Optional<PolicyMetadata> metadata = metadata(map, DetectorKind.POLICY, List.of());
    List<PolicyTest> tests = tests(map, metadata);
    Rule rule = compiled(document);
    metadata.ifPresent(
        m -> policies.add(new ActivityPolicy(m, rule.condition(), rule.verbs(), tests)));
    return rule;
  }

  /** An invalid rule keeps its place, so that the correlation is not reported too. */
  private Rule compiled(RuleDocument document) {
    Condition condition = condition(document.map()).orElse(new Condition.AnyOf(List.of()));
    return new Rule(
        document.name(), document.id(), condition, Satisfiability.matchableVerbs(condition));
  }

  public Optional<PolicyMetadata> metadata(
      YamlMap document, DetectorKind kind, List<String> otherNames) {
    return metadataReader.read(document, kind, contentHash, otherNames);
  }

  public List<PolicyTest> tests(YamlMap document, Optional<PolicyMetadata> metadata) {
    String id = metadata.map(PolicyMetadata::id).orElse("");
    return new PolicyTestReader(organisation, tests, problems).read(document, id);
  }

  /** Reports every key that is neither Sigma's, nor {@code own}, nor {@code cordon}. */
  public void onlyKeys(YamlMap document, List<String> own, List<String> cordon) {
    List<String> known = new ArrayList<>(MetadataReader.SIGMA_KEYS);
    known.addAll(own);
    known.addAll(cordon);
    MetadataReader.onlyKeys(document, known);
  }

  /** One reader for the whole file, because its regular expressions share a limit. */
  public DetectionReader detections() {
    return detections;
  }

  private Optional<Condition> condition(YamlMap rule) {
    checkLogsource(rule);
    YamlNode detection = rule.get("detection");
    if (detection == null) {
      problems.add(rule.node(), "a rule needs a detection");
      return Optional.empty();
    }
    return detections.read(detection);
  }

  public void checkLogsource(YamlMap rule) {
    YamlMap logsource = rule.map("logsource");
    if (rule.get("logsource") == null) {
      problems.add(rule.node(), "a rule needs logsource: {category: " + CATEGORY + "}");
      return;
    }
    if (logsource == null) {
      return;
    }
    String place = rule.get("filter") == null ? "detection" : "filter";
    logsource.onlyKeys(List.of("category", "definition"), meanings(logsource, place));
    String category = logsource.text("category");
    if (!CATEGORY.equals(category)) {
      YamlNode at = category == null ? logsource.node() : logsource.get("category");
      problems.add(at, "the category of logsource must be " + CATEGORY);
    }
  }

  /** What to write instead of the product and service. */
  private static Map<String, String> meanings(YamlMap logsource, String place) {
    Map<String, String> meanings = new HashMap<>();
    for (String key : List.of("product", "service")) {
      YamlNode value = logsource.get(key);
      if (value != null && value.isText()) {
        meanings.put(
            key,
            LogProducts.app(value.text())
                .map(app -> "test app: " + app + " in the " + place + " instead")
                .orElse(
                    key.equals("service") || LogProducts.isOfAnyApp(value.text())
                        ? "leave it out"
                        : "Cordon reads no log of " + ProblemText.quote(value.text())));
      }
    }
    return meanings;
  }
}
