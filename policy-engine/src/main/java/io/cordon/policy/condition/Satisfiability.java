package io.cordon.policy.condition;

import io.cordon.model.activity.Verb;
import io.cordon.organisation.LabelTaxonomy;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each field can hold in the activities that a condition matches. It looks at one field at a
 * time, so it may allow what cannot be; it never rules out what can.
 */
public final class Satisfiability {
  private final LabelTaxonomy labels;
  private final Map<Field, Set<Double>> bounds = new EnumMap<>(Field.class);
  private final Map<Field, FieldDomain> cells = new EnumMap<>(Field.class);
  private Field contradicted;

  private Satisfiability(Condition condition, LabelTaxonomy labels) {
    this.labels = labels;
    collectBounds(condition);
  }

  /** The field that keeps the condition from ever matching; empty when nothing is known to. */
  public static Optional<Field> contradiction(Condition condition, LabelTaxonomy labels) {
    Satisfiability satisfiability = new Satisfiability(condition, labels);
    return satisfiability.possible(condition, true) == null
        ? Optional.ofNullable(satisfiability.contradicted)
        : Optional.empty();
  }

  /** The verbs of the activities that can match. */
  static Set<Verb> verbs(Condition condition) {
    Satisfiability satisfiability = new Satisfiability(condition, null);
    Map<Field, BitSet> possible = satisfiability.possible(condition, true);
    if (possible == null) {
      return Set.of();
    }
    Set<Verb> verbs = EnumSet.allOf(Verb.class);
    BitSet left = possible.get(Field.VERB);
    if (left != null) {
      Set<String> words = new HashSet<>();
      List<FieldDomain.Cell> all = satisfiability.cells(Field.VERB).cells();
      left.stream().forEach(i -> words.addAll(all.get(i).values()));
      boolean missing = left.get(all.size() - 1);
      verbs.removeIf(v -> v == Verb.UNKNOWN ? !missing : !words.contains(v.word()));
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
    } else if (condition instanceof Condition.Compares compares) {
      bounds(compares.field()).add(compares.bound());
    } else if (condition instanceof Condition.Has has) {
      collectBounds(has.field(), has.test());
    }
  }

  private void collectBounds(Field field, ValueTest test) {
    if (test instanceof ValueTest.Equal equal) {
      bounds(field).add(equal.number());
    } else if (test instanceof ValueTest.AnyOf any) {
      any.tests().forEach(part -> collectBounds(field, part));
    } else if (test instanceof ValueTest.Unlike unlike) {
      collectBounds(field, unlike.test());
    }
  }

  private Set<Double> bounds(Field field) {
    return bounds.computeIfAbsent(field, f -> new HashSet<>());
  }

  private FieldDomain cells(Field field) {
    return cells.computeIfAbsent(field, f -> FieldDomain.of(f, bounds(f), labels));
  }

  /**
   * The cases of each field that the condition leaves, or leaves when it is not met; null when
   * there is nothing left. Fields that it does not speak of are not there.
   */
  private Map<Field, BitSet> possible(Condition condition, boolean met) {
    if (condition instanceof Condition.AllOf all) {
      return met ? together(all.parts(), true) : either(all.parts(), false);
    }
    if (condition instanceof Condition.AnyOf any) {
      return met ? either(any.parts(), true) : together(any.parts(), false);
    }
    if (condition instanceof Condition.Not not) {
      return possible(not.part(), !met);
    }
    if (condition instanceof FieldReference reference) {
      return reference(reference, met);
    }
    if (condition instanceof Condition.Has has) {
      return alone(has.field(), cell -> has(has.test(), cell, met));
    }
    if (condition instanceof Condition.Exists exists) {
      return alone(exists.field(), cell -> (cell.isMissing() != exists.wanted()) == met);
    }
    if (condition instanceof Condition.Compares compares) {
      return alone(compares.field(), cell -> compares(compares, cell, met));
    }
    return new EnumMap<>(Field.class); // of times nothing is worked out
  }

  private static boolean has(ValueTest test, FieldDomain.Cell cell, boolean met) {
    if (cell.isMissing()) {
      return !met;
    }
    boolean either = cell.anyText() || isOpen(test);
    return either || cell.values().stream().anyMatch(test::matches) == met;
  }

  /** Whether the organisation may yet put values into the empty list that the test comes from. */
  private static boolean isOpen(ValueTest test) {
    return (test instanceof ValueTest.AnyOf any
            && (any.tests().isEmpty() || any.tests().stream().anyMatch(Satisfiability::isOpen)))
        || (test instanceof ValueTest.Unlike unlike && isOpen(unlike.test()));
  }

  private static boolean compares(Condition.Compares compares, FieldDomain.Cell cell, boolean met) {
    return cell.anyOrder() || compares.comparison().holds(cell.order(), compares.bound()) == met;
  }

  private Map<Field, BitSet> reference(FieldReference reference, boolean met) {
    if (!met) {
      return new EnumMap<>(Field.class);
    }
    boolean differs =
        reference.unlike()
            || reference.relation() == FieldReference.Relation.LT
            || reference.relation() == FieldReference.Relation.GT;
    boolean withItself = reference.field() == reference.other();
    Map<Field, BitSet> there =
        alone(reference.field(), cell -> !cell.isMissing() && !(withItself && differs));
    return both(there, alone(reference.other(), cell -> !cell.isMissing()));
  }

  private Map<Field, BitSet> alone(Field field, FieldDomain.Outcome outcome) {
    BitSet where = cells(field).where(outcome);
    if (where.isEmpty()) {
      contradicted = contradicted == null ? field : contradicted;
      return null;
    }
    Map<Field, BitSet> possible = new EnumMap<>(Field.class);
    possible.put(field, where);
    return possible;
  }

  private Map<Field, BitSet> together(List<Condition> parts, boolean met) {
    Map<Field, BitSet> left = new EnumMap<>(Field.class);
    for (Condition part : parts) {
      left = both(left, possible(part, met));
      if (left == null) {
        return null;
      }
    }
    return left;
  }

  /** Adds to {@code left} what the other asks too. */
  private Map<Field, BitSet> both(Map<Field, BitSet> left, Map<Field, BitSet> other) {
    if (left == null || other == null) {
      return null;
    }
    for (Map.Entry<Field, BitSet> entry : other.entrySet()) {
      BitSet there = left.putIfAbsent(entry.getKey(), entry.getValue());
      if (there != null) {
        there.and(entry.getValue());
        if (there.isEmpty()) {
          contradicted = contradicted == null ? entry.getKey() : contradicted;
          return null;
        }
      }
    }
    return left;
  }

  private Map<Field, BitSet> either(List<Condition> parts, boolean met) {
    Field before = contradicted;
    Map<Field, BitSet> union = null;
    for (Condition part : parts) {
      Map<Field, BitSet> possible = possible(part, met);
      if (union == null) {
        union = possible;
      } else if (possible != null) {
        union.keySet().retainAll(possible.keySet());
        union.forEach((field, where) -> where.or(possible.get(field)));
      }
    }
    if (union != null) {
      contradicted = before;
    }
    return union;
  }
}
