package io.cordon.policy.check;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the document of a rule file that defines the policy, with its level, actions and tests: the
 * correlation that no other correlation uses, else the rule. This also works for refused files, so
 * that all their problems are reported at once.
 */
final class MainDocumentFinder {
  private static final String CORRELATION = "correlation";

  private MainDocumentFinder() {}

  /** The document; empty for a file that is not YAML or has only filters. */
  static Optional<YamlNode> of(String file, String text) {
    List<YamlNode> documents =
        YamlDocuments.read(file, text, YamlLimits.RULE, Problems.withoutKeys()).stream()
            .filter(document -> document.isMap() && document.get("filter") == null)
            .toList();
    Set<String> used = new HashSet<>();
    documents.forEach(document -> used.addAll(used(document)));
    return documents.stream()
        .filter(document -> document.get(CORRELATION) != null && !isNamed(document, used))
        .findFirst()
        .or(() -> documents.stream().findFirst());
  }

  private static Set<String> used(YamlNode document) {
    YamlNode correlation = document.get(CORRELATION);
    YamlNode rules = correlation == null ? null : correlation.get("rules");
    Set<String> names = new HashSet<>();
    if (rules != null) {
      rules.oneOrMore().forEach(rule -> names.add(rule.text()));
    }
    return names;
  }

  private static boolean isNamed(YamlNode document, Set<String> names) {
    return names.contains(text(document, "name")) || names.contains(text(document, "id"));
  }

  /** The text of a key; empty when missing. */
  static String text(YamlNode document, String key) {
    YamlNode value = document.get(key);
    return value == null || !value.isText() ? "" : value.text();
  }
}
