package io.cordon.policy.condition;

import io.cordon.model.activity.Activity;
import java.util.List;
import java.util.Map;

/**
 * Compares a field with another field of the same activity: Sigma's {@code fieldref}. When either
 * field is missing the condition does not match, {@code negated} or not.
 *
 * @param negated matches when some value of {@code field} has the relation to no value of {@code
 *     other}
 */
public record FieldReference(
    Field field, Field other, Relation relation, boolean caseSensitive, boolean negated)
    implements Condition {

  /** The relation between the two values. */
  public enum Relation {
    EQUAL,
    CONTAINS,
    STARTSWITH,
    ENDSWITH,
    LT,
    LTE,
    GT,
    GTE;

    public boolean isOrder() {
      return compareTo(LT) >= 0;
    }

    private boolean holds(String value, String other) {
      return switch (this) {
        case EQUAL -> value.equals(other);
        case CONTAINS -> value.contains(other);
        case STARTSWITH -> value.startsWith(other);
        case ENDSWITH -> value.endsWith(other);
        default -> throw new IllegalStateException(this + " compares positions in an order");
      };
    }
  }

  @Override
  public boolean matches(Activity activity) {
    if (relation.isOrder()) {
      ComparisonOperator comparison = ComparisonOperator.valueOf(relation.name());
      return comparison.holds(field.order(activity), other.order(activity));
    }
    return firstMatch(activity) != null;
  }

  private String firstMatch(Activity activity) {
    List<String> others = other.values(activity);
    if (others.isEmpty()) {
      return null;
    }
    for (String value : field.values(activity)) {
      String folded = folded(value);
      if (others.stream().anyMatch(o -> relation.holds(folded, folded(o))) != negated) {
        return value;
      }
    }
    return null;
  }

  private String folded(String value) {
    return caseSensitive ? UnicodeText.composed(value) : UnicodeText.folded(value);
  }

  @Override
  public void evidence(Activity activity, Map<Field, String> into) {
    if (matches(activity)) {
      into.putIfAbsent(field, relation.isOrder() ? field.value(activity) : firstMatch(activity));
      into.putIfAbsent(other, String.join(", ", other.values(activity)));
    }
  }
}
