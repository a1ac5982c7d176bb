package io.cordon.policy.translate;

import io.cordon.yaml.Problem;
import java.util.List;

/**
 * The draft of a policy.
 *
 * @param text YAML; empty when the rule is not YAML
 * @param rules how many rules, correlations and filters it has
 * @param untranslated what has no counterpart in Cordon, at its place in the rule
 */
public record PolicyDraft(String text, int rules, List<Problem> untranslated) {

  public PolicyDraft {
    untranslated = List.copyOf(untranslated);
  }

  public boolean isComplete() {
    return untranslated.isEmpty();
  }
}
