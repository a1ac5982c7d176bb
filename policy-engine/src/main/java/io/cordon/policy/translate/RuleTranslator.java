package io.cordon.policy.translate;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Translates the documents of a Sigma rule into a draft of a policy. */
public final class RuleTranslator {
  private RuleTranslator() {}

  /**
   * The draft.
   *
   * @param file its name, for messages
   */
  public static PolicyDraft translate(String file, String text) {
    Problems problems = Problems.withoutKeys();
    List<YamlNode> documents = YamlDocuments.read(file, text, YamlLimits.RULE, problems);
    String draft =
        documents.stream()
            .filter(document -> isMap(document, problems))
            .map(document -> new DocumentTranslator(document, problems).text())
            .collect(Collectors.joining("---\n"));
    return new PolicyDraft(draft, problems.all());
  }

  private static boolean isMap(YamlNode document, Problems problems) {
    if (!document.isMap()) {
      problems.add(document, "a rule must be a map, not " + document.caption());
    }
    return document.isMap();
  }
}
