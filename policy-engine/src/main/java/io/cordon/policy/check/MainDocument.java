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
 * Finds the document of a rule file that makes the policy, the one with its level, actions and
 * tests: the correlation that no other correlation builds on, else the rule.
 *
 * <p>It does so in files that are refused, too, so that all there is to say of them is said at
 * once.
 */
final class MainDocument {
  private static final String CORRELATION = "correlation";

  private MainDocument() {}

  /** Empty for a file that is no YAML, and for one of filters. */
  static Optional<YamlNode> of(String file, String text) {
    List<YamlNode> documents =
        YamlDocuments.read(file, text, YamlLimits.RULE, Problems.withoutKeys()).stream()
            .filter(document -> document.isMap() && document.get("filter") == null)
            .toList();
    Set<String> builtOn = new HashSet<>();
    documents.forEach(document -> builtOn.addAll(builtOn(document)));
    return documents.stream()
        .filter(document -> document.get(CORRELATION) != null && !isNamed(document, builtOn))
        .findFirst()
        .or(() -> documents.stream().findFirst());
  }

  private static Set<String> builtOn(YamlNode document) {
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

  /** The text of a key; empty when there is none. */
  static String text(YamlNode document, String key) {
    YamlNode value = document.get(key);
    return value == null || !value.isText() ? "" : value.text();
  }
}
