package io.cordon.policy;

import io.cordon.yaml.Problems;
import io.cordon.yaml.Words;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the name of a field where a rule refers to one. */
final class FieldName {
  private FieldName() {}

  /** The field of the name; empty, with a problem that also proposes {@code others}. */
  static Optional<Field> read(String word, YamlNode item, Set<String> others, Problems problems) {
    Optional<Field> field = Field.named(word);
    if (field.isEmpty()) {
      List<String> known = new ArrayList<>(others);
      known.addAll(Field.allWords());
      problems.add(item, "unknown field " + Words.quote(word) + Words.suggestionOrAll(word, known));
    }
    return field;
  }
}
