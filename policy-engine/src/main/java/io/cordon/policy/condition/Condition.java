package io.cordon.policy.condition;

import io.cordon.model.activity.Activity;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A compiled condition on one activity. Every test of a missing field is false, except the test for
 * its absence; {@code not} makes the result true.
 */
public sealed interface Condition extends Serializable
    permits Condition.AllOf,
        Condition.AnyOf,
        Condition.Not,
        Condition.Has,
        Condition.Exists,
        Condition.Comparison,
        Condition.Before,
        FieldReference {

  boolean matches(Activity activity);

  /** Adds the values of the fields that explain the match. */
  void evidence(Activity activity, Map<Field, String> into);

  /** A sentence for people: {@code verb is share, audience is anyone}. */
  default String explain(Activity activity) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    evidence(activity, values);
    return values.entrySet().stream()
        .map(entry -> entry.getKey().word() + " is " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** All parts match. */
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

  /** At least one part matches. */
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

  /** The part does not match. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return !part.matches(activity);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      // An absent value is not evidence that a person could look at.
    }
  }

  /** At least one value of the field passes the test. */
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

  /** The field has a value, or has none when {@code expected} is false. */
  record Exists(Field field, boolean expected) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return field.value(activity) != null == expected;
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      into.putIfAbsent(field, expected ? field.value(activity) : "missing");
    }
  }

  /** The activity happened before this time. */
  record Before(Instant end) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return activity.time().isBefore(end);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      // Every finding states the time of its activities anyway.
    }
  }

  /** Compares the position of the field's value in the field's order with a bound. */
  record Comparison(Field field, ComparisonOperator operator, double bound) implements Condition {
    @Override
    public boolean matches(Activity activity) {
      return operator.holds(field.order(activity), bound);
    }

    @Override
    public void evidence(Activity activity, Map<Field, String> into) {
      if (matches(activity)) {
        into.putIfAbsent(field, field.value(activity));
      }
    }
  }
}
