package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Field;
import io.cordon.policy.taxonomy.EntryTranslation;
import io.cordon.policy.taxonomy.EntryTranslator;
import io.cordon.policy.taxonomy.ForeignField;
import io.cordon.policy.taxonomy.ForeignFields;
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
      String advice =
          ForeignFields.named(word)
              .map(ForeignField::advice)
              .map(sentence -> "; " + sentence)
              .orElseGet(() -> similar(word, others));
      problems.add(item, "unknown field " + ProblemText.quote(word) + advice);
    }
    return field;
  }

  /** The sentence for an unknown field: what to write by its meaning, else by its spelling. */
  static String unknown(YamlNode key, YamlNode value) {
    String word = key.text().split("\\|", -1)[0];
    String sentence = "unknown field " + ProblemText.quote(word);
    Optional<ForeignField> foreign = ForeignFields.named(word);
    if (foreign.isEmpty()) {
      return sentence + similar(word, Set.of());
    }
    List<String> values =
        value.oneOrMore().stream().map(item -> item.isText() ? item.text() : null).toList();
    boolean plain = value.oneOrMore().stream().allMatch(item -> item.isText() || item.isNull());
    Optional<String> advice =
        plain && !values.isEmpty()
            ? Optional.of(EntryTranslator.translate(key.text(), values))
                .filter(EntryTranslation::isComplete)
                .flatMap(EntryTranslation::advice)
            : Optional.empty();
    return sentence + "; " + advice.orElseGet(foreign.get()::advice);
  }

  private static String similar(String word, Set<String> others) {
    List<String> known = new ArrayList<>(others);
    known.addAll(Field.allWords());
    return ProblemText.suggestionOrAll(word, known);
  }
}
