package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules that say which modifiers can be combined, and for which types of fields. */
final class ModifierRules {
  private static final Set<Modifier> ORDER =
      EnumSet.of(Modifier.LT, Modifier.LTE, Modifier.GT, Modifier.GTE);
  private static final Set<Modifier> NOT_WITH_FIELDREF =
      EnumSet.of(Modifier.RE, Modifier.CIDR, Modifier.EXISTS, Modifier.EXPAND);

  private final Problems problems;

  ModifierRules(Problems problems) {
    this.problems = problems;
  }

  /** Adds a problem for each violated rule. */
  void check(YamlNode key, Field field, Set<Modifier> modifiers) {
    List<Modifier> comparisons = modifiers.stream().filter(Modifier::isComparison).toList();
    if (comparisons.size() > 1) {
      reportConflict(key, comparisons.get(0), comparisons.get(1));
      return;
    }
    Modifier comparison = comparisons.isEmpty() ? null : comparisons.get(0);
    for (Modifier flag : EnumSet.of(Modifier.I, Modifier.M, Modifier.S)) {
      if (modifiers.contains(flag) && comparison != Modifier.RE) {
        problems.add(key, "modifier " + flag.word() + " needs the modifier re");
      }
    }
    if (comparison == Modifier.EXISTS && modifiers.size() > 1) {
      problems.add(key, "modifier exists does not go with other modifiers");
      return;
    }
    if (modifiers.contains(Modifier.ALL) && modifiers.contains(Modifier.NEQ)) {
      problems.add(key, "modifiers all and neq do not go together: neq means none of the values");
    }
    if (modifiers.contains(Modifier.CASED) && comparison != null && !comparison.isOfText()) {
      problems.add(key, "modifier cased does not go with " + comparison.word());
    }
    reportConflicts(key, field, modifiers);
    if (comparison != null && !fits(comparison, field.type())) {
      String type = field.word() + " is of type " + field.type().caption();
      problems.add(key, "modifier " + comparison.word() + " does not fit: " + type);
    }
  }

  private void reportConflicts(YamlNode key, Field field, Set<Modifier> modifiers) {
    for (Modifier modifier : modifiers) {
      if (modifiers.contains(Modifier.FIELDREF) && NOT_WITH_FIELDREF.contains(modifier)) {
        reportConflict(key, Modifier.FIELDREF, modifier);
      }
      if (ORDER.contains(modifier) && modifiers.contains(Modifier.NEQ)) {
        reportConflict(key, modifier, Modifier.NEQ);
      }
      boolean isLabel = field.type() == FieldType.LABEL;
      if (ORDER.contains(modifier) && modifiers.contains(Modifier.EXPAND) && !isLabel) {
        reportConflict(key, modifier, Modifier.EXPAND);
      }
    }
  }

  private void reportConflict(YamlNode key, Modifier one, Modifier other) {
    problems.add(key, "modifiers " + one.word() + " and " + other.word() + " do not go together");
  }

  private static boolean fits(Modifier comparison, FieldType type) {
    return switch (comparison) {
      case LT, LTE, GT, GTE -> type.isOrdered();
      case CIDR -> type == FieldType.ADDRESS;
      case EXISTS -> true;
      default -> type != FieldType.NUMBER && type != FieldType.FLAG;
    };
  }
}
