package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;

/**
 * Estimated cost of evaluating one predicate. The unit is one simple comparison; only the order of
 * the costs matters.
 */
final class EvaluationCost {
  /**
   * Added for a negation, so that it is evaluated after predicates of equal cost: exceptions are
   * rare, and a negation is seldom false.
   */
  static final int NEGATION = 5;

  /** Of a hash look-up in a cached value. */
  static final int CACHED_LOOKUP = 2;

  private static final int COMPARISON = 1;
  private static final int LOOKUP = 3;
  private static final int WILDCARDS = 10;
  private static final int NETWORK = 30;
  private static final int REGEX = 60;
  private static final int UNKNOWN = 20;
  private static final int MULTI_VALUED_FACTOR = 4;

  private EvaluationCost() {}

  static int of(Condition predicate) {
    if (predicate instanceof Condition.Has has) {
      return of(has.test()) * (has.field().isMultiValued() ? MULTI_VALUED_FACTOR : 1)
          + (has.field() == Field.PLACE ? WILDCARDS : 0);
    }
    boolean comparison =
        predicate instanceof Condition.Comparison || predicate instanceof Condition.Exists;
    return comparison ? COMPARISON : UNKNOWN;
  }

  private static int of(ValueTest test) {
    if (test instanceof ValueTest.Either either) {
      return either.tests().stream().mapToInt(EvaluationCost::of).sum();
    }
    if (test instanceof ValueTest.Negated negated) {
      return of(negated.test());
    }
    if (test instanceof ValueTest.Wildcard) {
      return WILDCARDS;
    }
    if (test instanceof ValueTest.Regex) {
      return REGEX;
    }
    return test instanceof ValueTest.InNetwork ? NETWORK : LOOKUP;
  }
}
