package io.cordon.policy.sigma;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Filter;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.sigma.correlation.CorrelationFileReader;
import io.cordon.policy.sigma.detection.DetectionReader;
import io.cordon.policy.sigma.detection.RuleReader;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.test.TestOrganisation;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file: a rule or a correlation with its base rules, and their filters; or a single
 * filter.
 */
public final class PolicyFileReader {
  private static final String TAXONOMY = "cordon";
  private static final int VERSION_DIGITS = 12;

  private final Organisation organisation;
  private final Set<TestOrganisation> tests;
  private final Problems problems = Problems.withoutKeys();
  private final List<YamlMap> rules = new ArrayList<>();
  private final List<YamlMap> correlations = new ArrayList<>();
  private final List<YamlMap> filters = new ArrayList<>();
  private DetectionReader detections;

  private PolicyFileReader(Organisation organisation, Set<TestOrganisation> tests) {
    this.organisation = organisation;
    this.tests = tests;
  }

  /**
   * Reads the text of a file.
   *
   * @param file its name, for messages
   * @param tests which of the tests inside to read: they may name labels that only the organisation
   *     they were written for has
   * @throws PolicyException with all problems of the text
   */
  public static PolicyFile read(
      String file, String text, Organisation organisation, Set<TestOrganisation> tests)
      throws PolicyException {
    return new PolicyFileReader(organisation, tests).read(file, text);
  }

  /**
   * The place of the test that costs most of a valid text; empty where none needs so many steps.
   */
  public static Optional<Problem> costliest(
      String file, String text, Organisation organisation, long leastSteps) {
    PolicyFileReader reader = new PolicyFileReader(organisation, Set.of());
    try {
      reader.read(file, text);
      return reader.detections.costliest(leastSteps);
    } catch (PolicyException invalid) {
      return Optional.empty();
    }
  }

  private PolicyFile read(String file, String text) throws PolicyException {
    List<YamlNode> documents = YamlDocuments.read(file, text, YamlLimits.RULE, problems);
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.ofFile(file, "contains no rule"));
    }
    boolean isYaml = problems.isEmpty();
    documents.forEach(this::classify);
    List<Policy> policies = List.of();
    List<Filter> read = List.of();
    if (isYaml) {
      String hash = contentHash(text);
      RuleReader reader = new RuleReader(organisation, tests, hash, problems);
      policies = policies(reader);
      read = filters(new FilterReader(reader, hash, problems), policies);
      detections = reader.detections();
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems.all());
    }
    return new PolicyFile(file, policies, read);
  }

  private List<Policy> policies(RuleReader reader) {
    if (!correlations.isEmpty()) {
      return new CorrelationFileReader(reader, problems).read(rules, correlations);
    }
    if (rules.size() > 1) {
      for (YamlMap rule : rules) {
        if (rule.get("action") != null) {
          reader.onlyKeys(rule, List.of("logsource", "detection"), MetadataReader.CORDON_KEYS);
        }
      }
      problems.add(
          rules.get(1).node(),
          "a file defines one policy: several rules need a correlation document");
      return List.of();
    }
    return rules.isEmpty() ? List.of() : reader.policy(rules.get(0)).stream().toList();
  }

  private List<Filter> filters(FilterReader reader, List<Policy> policies) {
    boolean onlyFilters = rules.isEmpty() && correlations.isEmpty();
    if (onlyFilters && filters.size() > 1) {
      problems.add(filters.get(1).node(), "a file without a policy can define only one filter");
      return List.of();
    }
    if (!onlyFilters && !problems.isEmpty()) {
      // Some policies are missing, so names in the filters cannot be checked.
      return List.of();
    }
    Set<String> names = new HashSet<>();
    policies.forEach(policy -> names.addAll(policy.names()));
    return filters.stream()
        .map(filter -> reader.read(filter, onlyFilters ? null : names))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Sorts the documents by kind; other documents and other taxonomies are problems. */
  private void classify(YamlNode document) {
    if (!document.isMap()) {
      problems.add(document, "a rule must be a map, not " + document.caption());
      return;
    }
    YamlMap map = new YamlMap(document, problems);
    String taxonomy = map.text("taxonomy");
    boolean correlation = map.get("correlation") != null;
    boolean filter = map.get("filter") != null;
    if (!TAXONOMY.equals(taxonomy) && !(taxonomy == null && correlation)) {
      String kind = correlation ? "correlation" : filter ? "filter" : "rule";
      problems.add(
          taxonomy == null ? document : map.get("taxonomy"),
          (taxonomy == null
                  ? "the " + kind + " needs taxonomy: cordon"
                  : "taxonomy " + ProblemText.quote(taxonomy) + " is not supported; write cordon")
              + ", which names the fields that it uses; cordon policy translate writes a draft of a "
              + kind
              + " for another taxonomy");
    }
    // Its other mistakes are reported too, so that one answer says all that has to change.
    (correlation ? correlations : filter ? filters : rules).add(map);
  }

  /** Changes with the text, but not with its line endings. */
  private static String contentHash(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
