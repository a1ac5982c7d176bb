package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldReference;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles {@code field|fieldref: other}, in which the values are names of fields. */
final class FieldReferenceReader {
  private final Problems problems;

  FieldReferenceReader(Problems problems) {
    this.problems = problems;
  }

  /** One condition for each name; fewer, with problems, when one is not valid. */
  List<Condition> read(Field field, Set<Modifier> modifiers, YamlNode value) {
    if (modifiers.contains(Modifier.NEQ) && value.oneOrMore().size() > 1 && field.isMultiValued()) {
      // Each field could be compared with a different value, which would match too much.
      problems.add(value, "fieldref with neq allows only one field for " + field.word());
      return List.of();
    }
    return value.oneOrMore().stream()
        .map(item -> reference(field, modifiers, item))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Condition> reference(Field field, Set<Modifier> modifiers, YamlNode item) {
    if (!item.isText()) {
      problems.add(item, "fieldref needs the name of a field, not " + item.caption());
      return Optional.empty();
    }
    FieldReference.Relation relation =
        modifiers.stream()
            .filter(Modifier::isComparison)
            .findFirst()
            .map(modifier -> FieldReference.Relation.valueOf(modifier.name()))
            .orElse(FieldReference.Relation.EQUAL);
    Optional<Field> named = FieldNameReader.read(item.text(), item, Set.of(), problems);
    if (named.isPresent() && relation.isOrder() && !sameOrder(field, named.get())) {
      problems.add(item, field.word() + " and " + item.text() + " do not have the same order");
      return Optional.empty();
    }
    boolean caseSensitive = modifiers.contains(Modifier.CASED);
    boolean negated = modifiers.contains(Modifier.NEQ);
    return named.map(other -> new FieldReference(field, other, relation, caseSensitive, negated));
  }

  private static boolean sameOrder(Field one, Field other) {
    return one.type() == other.type() && one.words().equals(other.words());
  }
}
