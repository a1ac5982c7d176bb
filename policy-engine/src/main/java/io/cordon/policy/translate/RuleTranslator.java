package io.cordon.policy.translate;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import java.util.List;

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
    List<String> drafts =
        documents.stream()
            .filter(document -> isMap(document, problems))
            .map(document -> new DocumentTranslator(document, problems).text())
            .toList();
    return new PolicyDraft(String.join("---\n", drafts), drafts.size(), problems.all());
  }

  private static boolean isMap(YamlNode document, Problems problems) {
    if (!document.isMap()) {
      problems.add(document, "a rule must be a map, not " + document.caption());
    }
    return document.isMap();
  }
}
