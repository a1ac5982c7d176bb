package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Field;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the name of a field in a rule. */
public final class FieldNameReader {
  private FieldNameReader() {}

  /** The field; empty when unknown, with a problem that also suggests {@code others}. */
  public static Optional<Field> read(
      String word, YamlNode item, Set<String> others, Problems problems) {
    Optional<Field> field = Field.named(word);
    if (field.isEmpty()) {
      List<String> known = new ArrayList<>(others);
      known.addAll(Field.allWords());
      problems.add(
          item,
          "unknown field " + ProblemText.quote(word) + ProblemText.suggestionOrAll(word, known));
    }
    return field;
  }
}
