package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions in one shape, so that equal ones are seen to be equal: no conjunction directly within
 * a conjunction, {@code not} only before single tests, one test for each value, but exact texts of
 * one field as one set, and, where the verb is known, no tests of it.
 */
final class NormalForm {
  static final Condition TRUE = new Condition.AllOf(List.of());
  static final Condition FALSE = new Condition.AnyOf(List.of());

  /** Has the verb and nothing else; null when the verb may be any. */
  private final Activity ofTheVerb;

  NormalForm(Verb verb) {
    ofTheVerb = verb == null ? null : Activity.builder("", Instant.EPOCH).verb(verb).build();
  }

  Condition of(Condition condition) {
    return of(condition, true);
  }

  /** The condition, or its contrary. */
  private Condition of(Condition condition, boolean wanted) {
    if (condition instanceof Condition.Not not) {
      return of(not.part(), !wanted);
    }
    if (condition instanceof Condition.AllOf all) {
      return wanted ? all(all.parts(), true) : any(all.parts(), false);
    }
    if (condition instanceof Condition.AnyOf any) {
      return wanted ? any(any.parts(), true) : all(any.parts(), false);
    }
    if (condition instanceof Condition.Has has && has.test() instanceof ValueTest.Either tests) {
      List<Condition> single = new ArrayList<>();
      tests.tests().forEach(test -> single.add(new Condition.Has(has.field(), test)));
      return wanted ? any(single, true) : all(single, false);
    }
    if (ofTheVerb != null && field(condition) == Field.VERB) {
      return condition.matches(ofTheVerb) == wanted ? TRUE : FALSE;
    }
    return wanted ? condition : new Condition.Not(condition);
  }

  /** What a test is about; null where it is not about one field. */
  private static Field field(Condition test) {
    if (test instanceof Condition.Has has) {
      return has.field();
    }
    if (test instanceof Condition.Exists exists) {
      return exists.field();
    }
    return test instanceof Condition.Comparison comparison ? comparison.field() : null;
  }

  private Condition all(List<Condition> parts, boolean wanted) {
    Set<Condition> flat = new LinkedHashSet<>();
    for (Condition part : parts) {
      Condition simple = of(part, wanted);
      if (simple.equals(FALSE)) {
        return FALSE;
      }
      flat.addAll(simple instanceof Condition.AllOf all ? all.parts() : List.of(simple));
    }
    return flat.size() == 1 ? flat.iterator().next() : new Condition.AllOf(List.copyOf(flat));
  }

  private Condition any(List<Condition> parts, boolean wanted) {
    Set<Condition> flat = new LinkedHashSet<>();
    for (Condition part : parts) {
      Condition simple = of(part, wanted);
      if (simple.equals(TRUE)) {
        return TRUE;
      }
      flat.addAll(simple instanceof Condition.AnyOf any ? any.parts() : List.of(simple));
    }
    List<Condition> joined = withExactTextsJoined(flat);
    return joined.size() == 1 ? joined.get(0) : new Condition.AnyOf(joined);
  }

  private static List<Condition> withExactTextsJoined(Set<Condition> parts) {
    Map<Field, Set<String>> exact = new LinkedHashMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.Has has && has.test() instanceof ValueTest.OneOf one) {
        exact.computeIfAbsent(has.field(), field -> new HashSet<>()).addAll(one.lowerCase());
      } else {
        others.add(part);
      }
    }
    exact.forEach(
        (field, texts) ->
            others.add(new Condition.Has(field, new ValueTest.OneOf(Set.copyOf(texts)))));
    return List.copyOf(others);
  }

  /** The parts that must all hold. */
  static List<Condition> conjuncts(Condition simple) {
    return simple instanceof Condition.AllOf all ? all.parts() : List.of(simple);
  }

  /** What must hold besides a part of it. */
  static Condition without(Condition part, Condition simple) {
    List<Condition> rest = new ArrayList<>(conjuncts(simple));
    rest.remove(part);
    return rest.size() == 1 ? rest.get(0) : new Condition.AllOf(rest);
  }
}
