package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.condition.ValueTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the access predicate of each of many conditions: the one of its conjuncts under which the
 * {@link SubscriptionIndex} files it. The most discriminating predicate is best, which few
 * activities satisfy and few other conditions share.
 */
final class AccessPredicates {
  /** A rule with more values is evaluated and not looked up: each look-up entry takes memory. */
  private static final int MAX_LOOKUP_VALUES = 1_000;

  /** A predicate with a higher selectivity discriminates too little to be looked up. */
  private static final double MAX_SELECTIVITY = 0.5;

  /**
   * Assumed number of different values of a field with free text; the exact number is irrelevant.
   */
  private static final int TEXT_VALUES = 1_000;

  private static final int LABEL_VALUES = 4;
  private static final int FLAG_VALUES = 2;

  /** For each value of a field, the number of conditions that look for it. */
  private final Map<Field, Map<String, Integer>> conditionsByValue = new HashMap<>();

  /** For each predicate, the number of conditions that need it. */
  private final Map<Condition, Integer> conditionsByPredicate = new HashMap<>();

  /**
   * One more condition needs its predicates.
   *
   * @param condition in {@link NormalForm}
   */
  void count(Condition condition) {
    for (Condition predicate : NormalForm.conjuncts(condition)) {
      conditionsByPredicate.merge(predicate, 1, Integer::sum);
      if (canBeLookedUp(predicate)) {
        Condition.Has has = (Condition.Has) predicate;
        Map<String, Integer> counts =
            conditionsByValue.computeIfAbsent(has.field(), field -> new HashMap<>());
        values(has).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
  }

  /** The folded values that a look-up predicate accepts. */
  static Set<String> values(Condition.Has lookup) {
    return ((ValueTest.OneOf) lookup.test()).folded();
  }

  /** The most discriminating predicate that can be looked up; null when there is none. */
  Condition.Has lookup(Condition condition) {
    Condition.Has best = null;
    double lowestCost = Double.MAX_VALUE;
    for (Condition predicate : NormalForm.conjuncts(condition)) {
      if (canBeLookedUp(predicate)) {
        Condition.Has has = (Condition.Has) predicate;
        double cost = selectivity(has) * longestCandidateList(has);
        if (cost < lowestCost) {
          lowestCost = cost;
          best = has;
        }
      }
    }
    return best;
  }

  /**
   * The predicate that most other conditions share. Negations are left out because they are true
   * too often; a condition of negations alone gets the predicate that is always true.
   */
  Condition shared(Condition condition) {
    Condition best = null;
    for (Condition predicate : NormalForm.conjuncts(condition)) {
      boolean more =
          best == null || conditionsByPredicate.get(predicate) > conditionsByPredicate.get(best);
      if (more && !(predicate instanceof Condition.Not)) {
        best = predicate;
      }
    }
    return best == null ? NormalForm.TRUE : best;
  }

  private static boolean canBeLookedUp(Condition predicate) {
    return predicate instanceof Condition.Has has
        && has.test() instanceof ValueTest.OneOf oneOf
        && oneOf.folded().size() <= MAX_LOOKUP_VALUES
        && selectivity(has) < MAX_SELECTIVITY;
  }

  /** Estimated fraction of activities that satisfy the predicate. */
  private static double selectivity(Condition.Has has) {
    return values(has).size() / (double) cardinality(has.field());
  }

  /** Estimated number of different values. */
  private static int cardinality(Field field) {
    if (field.type() == FieldType.FLAG) {
      return FLAG_VALUES;
    }
    if (field.type() == FieldType.LABEL) {
      return LABEL_VALUES;
    }
    return field.words().isEmpty() ? TEXT_VALUES : field.words().size();
  }

  private int longestCandidateList(Condition.Has has) {
    Map<String, Integer> counts = conditionsByValue.get(has.field());
    return values(has).stream().mapToInt(counts::get).max().orElse(0);
  }
}
