package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.util.Set;

/** A condition, or a part of one, that is asked at most once of each activity. */
abstract class PredicateNode {
  /** Dearness in simple comparisons; the cheapest part of a condition is asked first. */
  final int cost;

  private long askedIn;
  private boolean answer;

  private PredicateNode(int cost) {
    this.cost = cost;
  }

  final boolean holds(FieldCache facts) {
    if (askedIn != facts.round()) {
      askedIn = facts.round();
      answer = ask(facts);
    }
    return answer;
  }

  abstract boolean ask(FieldCache facts);

  /** Anything that only the condition itself knows how to ask. */
  static final class Leaf extends PredicateNode {
    private final Condition condition;

    Leaf(Condition condition) {
      super(EvaluationCost.of(condition));
      this.condition = condition;
    }

    @Override
    boolean ask(FieldCache facts) {
      Activity activity = facts.activity();
      return condition.matches(activity);
    }
  }

  /** The value of a single-valued field is one of these texts. */
  static final class OneOf extends PredicateNode {
    private final Field field;
    private final Set<String> lowerCase;

    OneOf(Field field, Set<String> lowerCase) {
      super(2);
      this.field = field;
      this.lowerCase = lowerCase;
    }

    @Override
    boolean ask(FieldCache facts) {
      String value = facts.lower(field);
      return value != null && lowerCase.contains(value);
    }
  }

  /** The value of a single-valued field passes a test. */
  static final class Passes extends PredicateNode {
    private final Field field;
    private final ValueTest test;
    private final boolean ignoresCase;

    Passes(Condition.Has has) {
      super(EvaluationCost.of(has));
      field = has.field();
      test = has.test();
      ignoresCase = test.ignoresCase();
    }

    @Override
    boolean ask(FieldCache facts) {
      String value = ignoresCase ? facts.lower(field) : facts.value(field);
      return value != null && test.matches(value);
    }
  }

  /** The value of a single-valued field holds a text, in any case. */
  static final class Contains extends PredicateNode {
    private final Field field;
    private final String lowerCase;

    Contains(Condition.Has has, String lowerCase) {
      super(EvaluationCost.of(has));
      field = has.field();
      this.lowerCase = lowerCase;
    }

    @Override
    boolean ask(FieldCache facts) {
      String value = facts.lower(field);
      return value != null && value.contains(lowerCase);
    }
  }

  /** The contrary of another, which is seldom what settles an answer. */
  static final class Not extends PredicateNode {
    private final PredicateNode part;

    Not(PredicateNode part) {
      super(part.cost + EvaluationCost.NEGATION);
      this.part = part;
    }

    @Override
    boolean ask(FieldCache facts) {
      return !part.holds(facts);
    }
  }

  /** All, or one at least, of several: the first whose answer settles it is the last one asked. */
  static final class Several extends PredicateNode {
    private final PredicateNode[] parts;
    private final boolean settling;

    private Several(PredicateNode[] parts, int cost, boolean settling) {
      super(cost);
      this.parts = parts;
      this.settling = settling;
    }

    static Several all(PredicateNode[] cheapestFirst, int cost) {
      return new Several(cheapestFirst, cost, false);
    }

    static Several any(PredicateNode[] cheapestFirst, int cost) {
      return new Several(cheapestFirst, cost, true);
    }

    @Override
    boolean ask(FieldCache facts) {
      for (PredicateNode part : parts) {
        if (part.holds(facts) == settling) {
          return settling;
        }
      }
      return !settling;
    }
  }
}
