package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.util.Set;

/** A condition, or a part of one, that is evaluated at most once for each activity. */
abstract class PredicateNode {
  /** See {@link EvaluationCost}; the cheapest part of a condition is evaluated first. */
  final int cost;

  private long evaluatedInGeneration;
  private boolean result;

  private PredicateNode(int cost) {
    this.cost = cost;
  }

  /** Whether the current activity satisfies the predicate. */
  final boolean isTrue(FieldCache fields) {
    if (evaluatedInGeneration != fields.generation()) {
      evaluatedInGeneration = fields.generation();
      result = evaluate(fields);
    }
    return result;
  }

  abstract boolean evaluate(FieldCache fields);

  /** Any other predicate: it reads the activity itself, without the field cache. */
  static final class Uncached extends PredicateNode {
    private final Condition condition;

    Uncached(Condition condition) {
      super(EvaluationCost.of(condition));
      this.condition = condition;
    }

    @Override
    boolean evaluate(FieldCache fields) {
      return condition.matches(fields.activity());
    }
  }

  /** The value of a single-valued field is in a set of texts. */
  static final class Membership extends PredicateNode {
    private final Field field;
    private final Set<String> folded;

    Membership(Field field, Set<String> folded) {
      super(EvaluationCost.CACHED_LOOKUP);
      this.field = field;
      this.folded = folded;
    }

    @Override
    boolean evaluate(FieldCache fields) {
      String value = fields.folded(field);
      return value != null && folded.contains(value);
    }
  }

  /** The value of a single-valued field passes a test. */
  static final class SingleValue extends PredicateNode {
    private final Field field;
    private final ValueTest test;
    private final boolean ignoresCase;

    SingleValue(Condition.Has has) {
      super(EvaluationCost.of(has));
      field = has.field();
      test = has.test();
      ignoresCase = test.ignoresCase();
    }

    @Override
    boolean evaluate(FieldCache fields) {
      String value = ignoresCase ? fields.folded(field) : fields.value(field);
      return value != null && test.matches(value);
    }
  }

  /** The value of a single-valued field contains a text, in any case. */
  static final class Substring extends PredicateNode {
    private final Field field;
    private final String folded;

    Substring(Condition.Has has, String folded) {
      super(EvaluationCost.of(has));
      field = has.field();
      this.folded = folded;
    }

    @Override
    boolean evaluate(FieldCache fields) {
      String value = fields.folded(field);
      return value != null && value.contains(folded);
    }
  }

  /** True when the other predicate is false. */
  static final class Negation extends PredicateNode {
    private final PredicateNode negated;

    Negation(PredicateNode negated) {
      super(negated.cost + EvaluationCost.NEGATION);
      this.negated = negated;
    }

    @Override
    boolean evaluate(FieldCache fields) {
      return !negated.isTrue(fields);
    }
  }

  /** All, or at least one, of several predicates; evaluation stops at the one that decides. */
  static final class Connective extends PredicateNode {
    private final PredicateNode[] parts;
    private final boolean decisive;

    private Connective(PredicateNode[] parts, boolean decisive) {
      super(cost(parts));
      this.parts = parts;
      this.decisive = decisive;
    }

    static Connective all(PredicateNode[] cheapestFirst) {
      return new Connective(cheapestFirst, false);
    }

    static Connective any(PredicateNode[] cheapestFirst) {
      return new Connective(cheapestFirst, true);
    }

    private static int cost(PredicateNode[] parts) {
      int sum = 1;
      for (PredicateNode part : parts) {
        sum += part.cost;
      }
      return sum;
    }

    @Override
    boolean evaluate(FieldCache fields) {
      for (PredicateNode part : parts) {
        if (part.isTrue(fields) == decisive) {
          return decisive;
        }
      }
      return !decisive;
    }
  }
}
