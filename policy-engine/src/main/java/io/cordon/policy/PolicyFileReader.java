package io.cordon.policy;

import io.cordon.model.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import io.cordon.yaml.Words;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one file into one policy: a rule, or a correlation with its base rules. */
final class PolicyFileReader {
  private static final String TAXONOMY = "cordon";
  private static final String CATEGORY = "file_hosting_activity";
  private static final int VERSION_DIGITS = 12;

  private final Organisation organisation;
  private final boolean withTests;
  private final Problems problems = Problems.withoutKeys();
  private final HeadReader heads = new HeadReader(problems);
  private final List<YamlMap> rules = new ArrayList<>();
  private final List<YamlMap> correlations = new ArrayList<>();

  PolicyFileReader(Organisation organisation, boolean withTests) {
    this.organisation = organisation;
    this.withTests = withTests;
  }

  List<Problem> problems() {
    return problems.all();
  }

  /** The policy; empty when there are problems. */
  Optional<Policy> read(String file, String text) {
    List<YamlNode> documents = YamlDocuments.read(file, text, YamlLimits.RULE, problems);
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.ofFile(file, "holds no rule"));
    }
    documents.forEach(this::sort);
    Optional<Policy> policy =
        problems.isEmpty() ? policy(documents, contentHash(text)) : Optional.empty();
    return problems.isEmpty() ? policy : Optional.empty();
  }

  private Optional<Policy> policy(List<YamlNode> documents, String contentHash) {
    if (correlations.size() > 1) {
      problems.add(
          correlations.get(1).node(), "correlations of correlations are not supported yet");
      return Optional.empty();
    }
    if (correlations.size() == 1) {
      return correlated(correlations.get(0), contentHash);
    }
    if (rules.size() > 1) {
      problems.add(
          documents.get(1), "one file is one policy: several rules need a correlation document");
      return Optional.empty();
    }
    return single(rules.get(0), contentHash);
  }

  /** Tells rules from correlations; what is neither, or of another taxonomy, is read no further. */
  private void sort(YamlNode document) {
    if (!document.isMap()) {
      problems.add(document, "a rule must be a map, not " + document.caption());
      return;
    }
    YamlMap map = new YamlMap(document, problems);
    String taxonomy = map.text("taxonomy");
    boolean correlation = map.get("correlation") != null;
    if (map.get("filter") != null) {
      problems.add(document.key("filter"), "Sigma filters are not supported yet");
    } else if (taxonomy != null && !taxonomy.equals(TAXONOMY)) {
      problems.add(
          map.get("taxonomy"),
          "taxonomy " + Words.quote(taxonomy) + " is not supported; rules use taxonomy: cordon");
    } else if (taxonomy == null && !correlation) {
      problems.add(document, "the rule does not say taxonomy: cordon, so its fields are not these");
    } else {
      (correlation ? correlations : rules).add(map);
    }
  }

  private Optional<Policy> single(YamlMap rule, String contentHash) {
    onlyKeys(rule, List.of("logsource", "detection"), HeadReader.CORDON_KEYS);
    Optional<PolicyHead> head = heads.read(rule, DetectorKind.POLICY, contentHash);
    Optional<Condition> condition = condition(rule);
    List<PolicyTest> tests = tests(rule, head);
    if (head.isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ActivityPolicy(head.get(), condition.get(), VerbIndex.of(condition.get()), tests));
  }

  private Optional<Policy> correlated(YamlMap document, String contentHash) {
    YamlMap correlation = document.map("correlation");
    Map<String, Condition> conditions = baseRules();
    CorrelationReader reader = new CorrelationReader(conditions, problems);
    String type = correlation == null ? null : reader.type(correlation);
    Set<String> named = type == null ? Set.of() : reader.rules(correlation);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    tellUnused(named);
    onlyKeys(document, List.of("correlation"), HeadReader.CORDON_KEYS);
    boolean sequence = type.equals(CorrelationReader.SEQUENCE);
    DetectorKind kind = sequence ? DetectorKind.SEQUENCE : DetectorKind.BASELINE;
    Optional<PolicyHead> head = heads.read(document, kind, contentHash);
    List<PolicyTest> tests = tests(document, head);
    PolicyHead known = head.orElse(null);
    return sequence
        ? reader.sequence(correlation, named, known, tests)
        : reader.unusualValue(correlation, named, known, tests);
  }

  /** An unsound base rule keeps its name, or the correlation would be blamed for it. */
  private Map<String, Condition> baseRules() {
    Map<String, Condition> conditions = new HashMap<>();
    for (YamlMap rule : rules) {
      onlyKeys(rule, List.of("logsource", "detection"), List.of());
      heads.check(rule);
      Condition condition = condition(rule).orElse(new Condition.AnyOf(List.of()));
      String name = rule.text("name");
      String id = rule.text("id");
      if (name == null && id == null) {
        problems.add(rule.node(), "a base rule needs a name that the correlation can refer to");
      }
      boolean twice = name != null && conditions.put(name, condition) != null;
      twice |= id != null && conditions.put(id, condition) != null;
      if (twice) {
        problems.add(rule.node(), "another rule of this file has the same name or id");
      }
    }
    return conditions;
  }

  private void tellUnused(Set<String> named) {
    for (YamlMap rule : rules) {
      Set<String> own = new HashSet<>();
      own.add(rule.text("name"));
      own.add(rule.text("id"));
      own.retainAll(named);
      if (own.isEmpty()) {
        problems.add(rule.node(), "the correlation does not use this rule");
      }
    }
  }

  private void onlyKeys(YamlMap document, List<String> own, List<String> cordon) {
    List<String> known = new ArrayList<>(HeadReader.SIGMA_KEYS);
    known.addAll(own);
    known.addAll(cordon);
    document.onlyKeys(known);
  }

  private Optional<Condition> condition(YamlMap rule) {
    checkLogsource(rule);
    YamlNode detection = rule.get("detection");
    if (detection == null) {
      problems.add(rule.node(), "a rule needs a detection");
      return Optional.empty();
    }
    Optional<Condition> condition = new DetectionReader(organisation, problems).read(detection);
    if (condition.isPresent() && condition.get().verbs().isEmpty()) {
      problems.add(detection, "the condition can never match: no verb fits all of it");
    }
    return condition;
  }

  private void checkLogsource(YamlMap rule) {
    YamlMap logsource = rule.map("logsource");
    if (rule.get("logsource") == null) {
      problems.add(rule.node(), "a rule needs logsource: {category: " + CATEGORY + "}");
      return;
    }
    if (logsource == null) {
      return;
    }
    logsource.onlyKeys(List.of("category", "definition"));
    String category = logsource.text("category");
    if (!CATEGORY.equals(category)) {
      YamlNode at = category == null ? logsource.node() : logsource.get("category");
      problems.add(at, "the category of logsource must be " + CATEGORY);
    }
  }

  private List<PolicyTest> tests(YamlMap document, Optional<PolicyHead> head) {
    if (!withTests) {
      return List.of();
    }
    String id = head.map(PolicyHead::id).orElse("");
    return new PolicyTestReader(organisation, problems).read(document, id);
  }

  /** Changes with the text, not with the way its lines end. */
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
