package io.cordon.policy.condition;

import io.cordon.model.activity.Activity;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a rule asks of one activity, compiled. A missing field makes every test of it false except
 * that for its absence; {@code not} turns that into true.
 */
public sealed interface Condition extends Serializable
    permits Condition.AllOf,
        Condition.AnyOf,
        Condition.Not,
        Condition.Has,
        Condition.Exists,
        Condition.Compares,
        Condition.Before,
        FieldReference {

  boolean matches(Activity activity);

  /** Adds the values of the fields that speak for the match. */
  void evidence(Activity activity, Map<Field, String> into);

  /** In words, for people: {@code verb is share, audience is anyone}. */
  default String explain(Activity activity) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    evidence(activity, values);
    return values.entrySet().stream()
        .map(entry -> entry.getKey().word() + " is " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** All of several. */
  record AllOf(List<Condition> parts) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      for (Condition part : parts) {
        if (!part.matches(activity)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      parts.forEach(part -> part.evidence(activity, into));
    }
  }

  /** One at least of several. */
  record AnyOf(List<Condition> parts) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      for (Condition part : parts) {
        if (part.matches(activity)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      parts.stream()
          .filter(part -> part.matches(activity))
          .forEach(part -> part.evidence(activity, into));
    }
  }

  /** The contrary of another. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return !part.matches(activity);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      // What is not there is no evidence that a person could look at.
    }
  }

  /** A value of the field passes the test. */
  record Has(Field field, ValueTest test) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return field.any(activity, test);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      String value = field.firstMatch(activity, test);
      if (value != null) {
        into.putIfAbsent(field, value);
      }
    }
  }

  /** The field is there, or is not. */
  record Exists(Field field, boolean wanted) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return field.value(activity) != null == wanted;
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      into.putIfAbsent(field, wanted ? field.value(activity) : "missing");
    }
  }

  /** It happened before this time. */
  record Before(Instant end) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return activity.time().isBefore(end);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      // When it happened is told of every activity anyway.
    }
  }

  /** The field's value stands so to a bound in the field's order. */
  record Compares(Field field, ComparisonOperator comparison, double bound) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return comparison.holds(field.order(activity), bound);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      if (matches(activity)) {
        into.putIfAbsent(field, field.value(activity));
      }
    }
  }
}
