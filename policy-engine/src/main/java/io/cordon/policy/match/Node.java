package io.cordon.policy.match;

import io.cordon.model.Activity;
import io.cordon.policy.Condition;
import io.cordon.policy.Field;
import io.cordon.policy.ValueTest;
import java.util.Set;

/** A condition, or a part of one, that is asked at most once of each activity. */
abstract class Node {
  /** Dearness in simple comparisons; the cheapest part of a condition is asked first. */
  final int cost;

  private long askedIn;
  private boolean answer;

  private Node(int cost) {
    this.cost = cost;
  }

  final boolean holds(Facts facts) {
    if (askedIn != facts.round()) {
      askedIn = facts.round();
      answer = ask(facts);
    }
    return answer;
  }

  abstract boolean ask(Facts facts);

  /** Anything that only the condition itself knows how to ask. */
  static final class Leaf extends Node {
    private final Condition condition;

    Leaf(Condition condition) {
      super(Cost.of(condition));
      this.condition = condition;
    }

    @Override
    boolean ask(Facts facts) {
      Activity activity = facts.activity();
      return condition.matches(activity);
    }
  }

  /** The value of a single-valued field is one of these texts. */
  static final class OneOf extends Node {
    private final Field field;
    private final Set<String> lowerCase;

    OneOf(Field field, Set<String> lowerCase) {
      super(2);
      this.field = field;
      this.lowerCase = lowerCase;
    }

    @Override
    boolean ask(Facts facts) {
      String value = facts.lower(field);
      return value != null && lowerCase.contains(value);
    }
  }

  /** The value of a single-valued field passes a test. */
  static final class Passes extends Node {
    private final Field field;
    private final ValueTest test;
    private final boolean ignoresCase;

    Passes(Condition.Has has) {
      super(Cost.of(has));
      field = has.field();
      test = has.test();
      ignoresCase = test.ignoresCase();
    }

    @Override
    boolean ask(Facts facts) {
      String value = ignoresCase ? facts.lower(field) : facts.value(field);
      return value != null && test.matches(value);
    }
  }

  /** The value of a single-valued field holds a text, in any case. */
  static final class Contains extends Node {
    private final Field field;
    private final String lowerCase;

    Contains(Condition.Has has, String lowerCase) {
      super(Cost.of(has));
      field = has.field();
      this.lowerCase = lowerCase;
    }

    @Override
    boolean ask(Facts facts) {
      String value = facts.lower(field);
      return value != null && value.contains(lowerCase);
    }
  }

  /** The contrary of another, which is seldom what settles an answer. */
  static final class Not extends Node {
    private final Node part;

    Not(Node part) {
      super(part.cost + Cost.NEGATION);
      this.part = part;
    }

    @Override
    boolean ask(Facts facts) {
      return !part.holds(facts);
    }
  }

  /** All, or one at least, of several: the first whose answer settles it is the last one asked. */
  static final class Several extends Node {
    private final Node[] parts;
    private final boolean settling;

    private Several(Node[] parts, int cost, boolean settling) {
      super(cost);
      this.parts = parts;
      this.settling = settling;
    }

    static Several all(Node[] cheapestFirst, int cost) {
      return new Several(cheapestFirst, cost, false);
    }

    static Several any(Node[] cheapestFirst, int cost) {
      return new Several(cheapestFirst, cost, true);
    }

    @Override
    boolean ask(Facts facts) {
      for (Node part : parts) {
        if (part.holds(facts) == settling) {
          return settling;
        }
      }
      return !settling;
    }
  }
}
