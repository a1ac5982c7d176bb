package io.cordon.policy.condition;

import io.cordon.model.activity.Verb;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.policy.condition.FieldPartition.ValueClass;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which values each field can have in the activities that a condition matches. It considers
 * one field at a time, so it may accept an impossible condition; it never rejects a possible one.
 */
public final class Satisfiability {
  /** Fields that every activity of a person has. */
  private static final Set<Field> USUAL =
      EnumSet.of(
          Field.VERB,
          Field.APP,
          Field.TENANT,
          Field.ID,
          Field.USER,
          Field.USER_KIND,
          Field.USER_SERVICE_ACCOUNT);

  /** Characters of texts times characters of patterns, about a tenth of a second. */
  private static final long MAX_COMPARISONS = 50_000_000;

  private final LabelTaxonomy labels;
  private final Map<Field, Set<Double>> bounds = new EnumMap<>(Field.class);
  private final Map<Field, FieldPartition> partitions = new EnumMap<>(Field.class);
  private final Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
  private final Map<Field, Long> patternCharacters = new EnumMap<>(Field.class);
  private final Set<Field> present;
  private Field contradicted;

  private Satisfiability(Condition condition, LabelTaxonomy labels, Set<Field> present) {
    this.labels = labels;
    this.present = present;
    collectBounds(condition);
  }

  /** A field whose values make the condition impossible; empty when none is known. */
  public static Optional<Field> contradiction(Condition condition, LabelTaxonomy labels) {
    Satisfiability satisfiability = new Satisfiability(condition, labels, Set.of());
    return satisfiability.possible(condition, true) == null
        ? Optional.ofNullable(satisfiability.contradicted)
        : Optional.empty();
  }

  /** Whether the condition matches every activity of a person. */
  public static boolean isAlwaysTrue(Condition condition, LabelTaxonomy labels) {
    return new Satisfiability(condition, labels, USUAL).possible(condition, false) == null;
  }

  /** The verbs that the condition can match; empty when it can match every verb. */
  public static Set<Verb> matchableVerbs(Condition condition) {
    Set<Verb> verbs = verbs(condition);
    return verbs.size() == Verb.values().length ? Set.of() : Set.copyOf(verbs);
  }

  static Set<Verb> verbs(Condition condition) {
    Satisfiability satisfiability = new Satisfiability(condition, null, Set.of());
    Map<Field, BitSet> possible = satisfiability.possible(condition, true);
    if (possible == null) {
      return Set.of();
    }
    Set<Verb> verbs = EnumSet.allOf(Verb.class);
    BitSet possibleVerbs = possible.get(Field.VERB);
    if (possibleVerbs != null) {
      Set<String> words = new HashSet<>();
      List<ValueClass> classes = satisfiability.partition(Field.VERB).classes();
      possibleVerbs.stream().forEach(i -> words.addAll(classes.get(i).values()));
      boolean canBeMissing = possibleVerbs.get(classes.size() - 1);
      verbs.removeIf(v -> v == Verb.UNKNOWN ? !canBeMissing : !words.contains(v.word()));
    }
    return verbs;
  }

  private void collectBounds(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      all.parts().forEach(this::collectBounds);
    } else if (condition instanceof Condition.AnyOf any) {
      any.parts().forEach(this::collectBounds);
    } else if (condition instanceof Condition.Not not) {
      collectBounds(not.part());
    } else if (condition instanceof Condition.Comparison comparison) {
      bounds(comparison.field()).add(comparison.bound());
    } else if (condition instanceof Condition.Has has) {
      collectBounds(has.field(), has.test());
    }
  }

  private void collectBounds(Field field, ValueTest test) {
    if (test instanceof ValueTest.OneOf oneOf) {
      texts.computeIfAbsent(field, f -> new HashSet<>()).addAll(oneOf.folded());
    } else if (test instanceof ValueTest.Equal equal) {
      bounds(field).add(equal.number());
    } else if (test instanceof ValueTest.Either either) {
      either.tests().forEach(part -> collectBounds(field, part));
    } else if (test instanceof ValueTest.Wildcard wildcard) {
      patternCharacters.merge(field, (long) wildcard.pattern().pattern().length(), Long::sum);
    } else if (test instanceof ValueTest.Regex regex) {
      patternCharacters.merge(field, (long) regex.pattern().programSize(), Long::sum);
    } else if (test instanceof ValueTest.Negated negated) {
      collectBounds(field, negated.test());
    }
  }

  private Set<Double> bounds(Field field) {
    return bounds.computeIfAbsent(field, f -> new HashSet<>());
  }

  private FieldPartition partition(Field field) {
    return partitions.computeIfAbsent(field, f -> newPartition(f));
  }

  private FieldPartition newPartition(Field field) {
    return FieldPartition.of(
        field, bounds(field), comparableTexts(field), labels, !present.contains(field));
  }

  /** Null where each of thousands of texts would be compared with thousands of patterns. */
  private Set<String> comparableTexts(Field field) {
    Set<String> all = texts.getOrDefault(field, Set.of());
    long characters = all.stream().mapToLong(String::length).sum();
    boolean few = characters * patternCharacters.getOrDefault(field, 0L) <= MAX_COMPARISONS;
    return few ? all : null;
  }

  /**
   * For each field of the condition, the value classes that remain possible when the condition
   * matches, or does not match; null when no activity remains possible. Fields that the condition
   * does not restrict are absent.
   */
  private Map<Field, BitSet> possible(Condition condition, boolean matches) {
    if (condition instanceof Condition.AllOf all) {
      return matches ? intersection(all.parts(), true) : union(all.parts(), false);
    }
    if (condition instanceof Condition.AnyOf any) {
      return matches ? union(any.parts(), true) : intersection(any.parts(), false);
    }
    if (condition instanceof Condition.Not not) {
      return possible(not.part(), !matches);
    }
    if (condition instanceof FieldReference reference) {
      return possible(reference, matches);
    }
    if (condition instanceof Condition.Has has) {
      return restricted(has.field(), values -> canBe(matches, has.test(), values));
    }
    if (condition instanceof Condition.Exists exists) {
      return restricted(
          exists.field(), values -> (values.isMissing() != exists.expected()) == matches);
    }
    if (condition instanceof Condition.Comparison comparison) {
      return restricted(comparison.field(), values -> canBe(matches, comparison, values));
    }
    return new EnumMap<>(Field.class); // a condition on the time restricts no field
  }

  private boolean canBe(boolean matches, ValueTest test, ValueClass values) {
    if (values.isMissing()) {
      return !matches;
    }
    return hasEmptyList(test)
        || (present.isEmpty() ? values.canBe(matches, test) : values.canBeNow(matches, test));
  }

  /** Whether a part of the test comes from an empty list, which the organisation may fill later. */
  private static boolean hasEmptyList(ValueTest test) {
    return (test instanceof ValueTest.Either either
            && (either.tests().isEmpty()
                || either.tests().stream().anyMatch(Satisfiability::hasEmptyList)))
        || (test instanceof ValueTest.Negated negated && hasEmptyList(negated.test()));
  }

  private static boolean canBe(
      boolean matches, Condition.Comparison comparison, ValueClass values) {
    return values.anyOrder()
        || comparison.operator().holds(values.order(), comparison.bound()) == matches;
  }

  private Map<Field, BitSet> possible(FieldReference reference, boolean matches) {
    if (!matches) {
      return new EnumMap<>(Field.class);
    }
    boolean mustDiffer =
        reference.negated()
            || reference.relation() == FieldReference.Relation.LT
            || reference.relation() == FieldReference.Relation.GT;
    boolean withItself = reference.field() == reference.other();
    Map<Field, BitSet> present =
        restricted(reference.field(), values -> !values.isMissing() && !(withItself && mustDiffer));
    return intersection(present, restricted(reference.other(), values -> !values.isMissing()));
  }

  private Map<Field, BitSet> restricted(Field field, Predicate<ValueClass> filter) {
    BitSet classes = partition(field).indexes(filter);
    if (classes.isEmpty()) {
      contradicted = contradicted == null ? field : contradicted;
      return null;
    }
    Map<Field, BitSet> possible = new EnumMap<>(Field.class);
    possible.put(field, classes);
    return possible;
  }

  private Map<Field, BitSet> intersection(List<Condition> parts, boolean matches) {
    Map<Field, BitSet> remaining = new EnumMap<>(Field.class);
    for (Condition part : parts) {
      remaining = intersection(remaining, possible(part, matches));
      if (remaining == null) {
        return null;
      }
    }
    return remaining;
  }

  /** Adds the restrictions of {@code other} to {@code remaining}. */
  private Map<Field, BitSet> intersection(Map<Field, BitSet> remaining, Map<Field, BitSet> other) {
    if (remaining == null || other == null) {
      return null;
    }
    for (Map.Entry<Field, BitSet> entry : other.entrySet()) {
      BitSet classes = remaining.putIfAbsent(entry.getKey(), entry.getValue());
      if (classes != null) {
        classes.and(entry.getValue());
        if (classes.isEmpty()) {
          contradicted = contradicted == null ? entry.getKey() : contradicted;
          return null;
        }
      }
    }
    return remaining;
  }

  private Map<Field, BitSet> union(List<Condition> parts, boolean matches) {
    Field before = contradicted;
    Map<Field, BitSet> union = null;
    for (Condition part : parts) {
      Map<Field, BitSet> possible = possible(part, matches);
      if (union == null) {
        union = possible;
      } else if (possible != null) {
        union.keySet().retainAll(possible.keySet());
        union.forEach((field, classes) -> classes.or(possible.get(field)));
      }
    }
    if (union != null) {
      contradicted = before;
    }
    return union;
  }
}
