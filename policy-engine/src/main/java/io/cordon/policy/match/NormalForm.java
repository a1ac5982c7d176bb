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
 * Brings conditions into one form, so that equal predicates are recognised as equal: no conjunction
 * directly inside a conjunction, no disjunction directly inside a disjunction, {@code not} only
 * before single predicates, one predicate for each value except that the exact texts of a field
 * form one set, and no predicate on the verb where the verb is known.
 */
final class NormalForm {
  static final Condition TRUE = new Condition.AllOf(List.of());
  static final Condition FALSE = new Condition.AnyOf(List.of());

  /** An activity that has the verb and nothing else; null when any verb is possible. */
  private final Activity verbOnly;

  /**
   * @param verb of all activities that will be matched; null when they may have any verb
   */
  NormalForm(Verb verb) {
    verbOnly = verb == null ? null : Activity.builder("", Instant.EPOCH).verb(verb).build();
  }

  Condition of(Condition condition) {
    return of(condition, true);
  }

  /** The condition, or its negation where false is wanted. */
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
    if (verbOnly != null && field(condition) == Field.VERB) {
      return condition.matches(verbOnly) == wanted ? TRUE : FALSE;
    }
    return wanted ? condition : new Condition.Not(condition);
  }

  /** The field of a predicate; null where it does not test a single field. */
  private static Field field(Condition predicate) {
    if (predicate instanceof Condition.Has has) {
      return has.field();
    }
    if (predicate instanceof Condition.Exists exists) {
      return exists.field();
    }
    return predicate instanceof Condition.Comparison comparison ? comparison.field() : null;
  }

  private Condition all(List<Condition> parts, boolean wanted) {
    Set<Condition> flat = new LinkedHashSet<>();
    for (Condition part : parts) {
      Condition normal = of(part, wanted);
      if (normal.equals(FALSE)) {
        return FALSE;
      }
      flat.addAll(normal instanceof Condition.AllOf all ? all.parts() : List.of(normal));
    }
    return flat.size() == 1 ? flat.iterator().next() : new Condition.AllOf(List.copyOf(flat));
  }

  private Condition any(List<Condition> parts, boolean wanted) {
    Set<Condition> flat = new LinkedHashSet<>();
    for (Condition part : parts) {
      Condition normal = of(part, wanted);
      if (normal.equals(TRUE)) {
        return TRUE;
      }
      flat.addAll(normal instanceof Condition.AnyOf any ? any.parts() : List.of(normal));
    }
    List<Condition> merged = withExactTextsMerged(flat);
    return merged.size() == 1 ? merged.get(0) : new Condition.AnyOf(merged);
  }

  private static List<Condition> withExactTextsMerged(Set<Condition> parts) {
    Map<Field, Set<String>> exact = new LinkedHashMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.Has has && has.test() instanceof ValueTest.OneOf oneOf) {
        exact.computeIfAbsent(has.field(), field -> new HashSet<>()).addAll(oneOf.folded());
      } else {
        others.add(part);
      }
    }
    exact.forEach(
        (field, texts) ->
            others.add(new Condition.Has(field, new ValueTest.OneOf(Set.copyOf(texts)))));
    return List.copyOf(others);
  }

  /** The predicates that must all be true. */
  static List<Condition> conjuncts(Condition condition) {
    return condition instanceof Condition.AllOf all ? all.parts() : List.of(condition);
  }

  /** The condition without one of its conjuncts. */
  static Condition without(Condition conjunct, Condition condition) {
    List<Condition> rest = new ArrayList<>(conjuncts(condition));
    rest.remove(conjunct);
    return rest.size() == 1 ? rest.get(0) : new Condition.AllOf(rest);
  }
}
