package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;

/** How dear a single test is, in simple comparisons; only the order of the numbers matters. */
final class EvaluationCost {
  /** Comes later than what is as dear: most of what is excluded is rare. */
  static final int NEGATION = 5;

  private static final int COMPARISON = 1;
  private static final int LOOK_UP = 3;
  private static final int WILDCARDS = 10;
  private static final int ADDRESS = 30;
  private static final int REGEX = 60;
  private static final int UNKNOWN = 20;
  private static final int SEVERAL_VALUES = 4;

  private EvaluationCost() {}

  static int of(Condition test) {
    if (test instanceof Condition.Has has) {
      return of(has.test()) * (has.field().isMultiValued() ? SEVERAL_VALUES : 1)
          + (has.field() == Field.PLACE ? WILDCARDS : 0);
    }
    boolean simple = test instanceof Condition.Comparison || test instanceof Condition.Exists;
    return simple ? COMPARISON : UNKNOWN;
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
    return test instanceof ValueTest.InNetwork ? ADDRESS : LOOK_UP;
  }
}
