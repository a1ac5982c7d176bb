package io.cordon.policy.cost;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldReference;
import io.cordon.policy.condition.ValueTest;
import java.util.List;

/**
 * What a condition costs, from its form alone: the same on every machine and after every restart.
 *
 * <p>A step is one look at one character, about 4 ns. A text counts as {@link #TEXT_CHARACTERS}
 * characters and a field with several values as {@link #VALUES} values, which is more than most
 * records have. Every part of a condition counts, as if none before it had decided the result.
 *
 * <p>It is no bound for a record made to be slow: a text may have 4,096 characters, and a share 200
 * recipients. Such a record costs up to 41 times as much for tests of one text, 50 times for tests
 * of short recipients, and 2,000 times where all recipients are that long.
 *
 * @param size tests and values, about 100 bytes each
 * @param steps for one activity
 */
public record ConditionCost(long size, long steps) {
  /** Names have 30 characters, paths 80. */
  static final int TEXT_CHARACTERS = 100;

  /** Most shares have one recipient, the longest 200. */
  static final int VALUES = 4;

  /** A hash look-up in a folded text, or a comparison of numbers; however many values there are. */
  private static final int LOOKUP = 10;

  /** A search for plain text compares several characters at a time. */
  private static final int SEARCH = TEXT_CHARACTERS / 4;

  /** An address is parsed for each test. */
  private static final int ADDRESS = 700;

  /** Characters of a pattern that are compared at hardly more cost than one. */
  private static final long CHARACTERS_AT_ONCE = 16;

  private static final ConditionCost NONE = new ConditionCost(0, 0);

  /** The cost of evaluating every part of the condition once. */
  public static ConditionCost of(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return sum(all.parts());
    }
    if (condition instanceof Condition.AnyOf any) {
      return sum(any.parts());
    }
    if (condition instanceof Condition.Not not) {
      return of(not.part()).plus(1, 1);
    }
    if (condition instanceof Condition.Has has) {
      ConditionCost test = of(has.test());
      long values = has.field().isMultiValued() ? VALUES : 1;
      long place = has.field() == Field.PLACE ? ADDRESS : 0;
      return new ConditionCost(test.size + 1, test.steps * values + place);
    }
    return condition instanceof FieldReference reference ? of(reference) : NONE.plus(1, LOOKUP);
  }

  private static ConditionCost of(FieldReference reference) {
    long pairs =
        (reference.field().isMultiValued() ? VALUES : 1L)
            * (reference.other().isMultiValued() ? VALUES : 1);
    return NONE.plus(1, 2L * TEXT_CHARACTERS * pairs);
  }

  private static ConditionCost sum(List<Condition> parts) {
    ConditionCost sum = new ConditionCost(1, 1);
    for (Condition part : parts) {
      ConditionCost cost = of(part);
      sum = sum.plus(cost.size, cost.steps);
    }
    return sum;
  }

  private static ConditionCost of(ValueTest test) {
    if (test instanceof ValueTest.Either either) {
      ConditionCost sum = NONE;
      for (ValueTest one : either.tests()) {
        ConditionCost cost = of(one);
        sum = sum.plus(cost.size, cost.steps);
      }
      return sum;
    }
    if (test instanceof ValueTest.Negated negated) {
      return of(negated.test());
    }
    if (test instanceof ValueTest.OneOf oneOf) {
      return NONE.plus(oneOf.folded().size(), LOOKUP);
    }
    if (test instanceof ValueTest.Wildcard wildcard) {
      return of(wildcard);
    }
    if (test instanceof ValueTest.Regex regex) {
      long program = regex.pattern().programSize();
      return NONE.plus(program, program * TEXT_CHARACTERS);
    }
    return NONE.plus(1, test instanceof ValueTest.InNetwork ? ADDRESS : LOOKUP);
  }

  /**
   * At worst, each character of the text begins a match of nearly the whole pattern. Short patterns
   * rarely come near that; patterns of hundreds of characters are priced as if they did.
   */
  private static ConditionCost of(ValueTest.Wildcard wildcard) {
    long characters = wildcard.pattern().pattern().length();
    long blocks = characters / CHARACTERS_AT_ONCE;
    long passes = Math.min(characters, 1 + blocks * blocks);
    boolean search = wildcard.ignoresCase() && wildcard.containedText() != null;
    long pass = search ? SEARCH : TEXT_CHARACTERS;
    return NONE.plus(1 + blocks, LOOKUP + passes * pass);
  }

  private ConditionCost plus(long moreSize, long moreSteps) {
    return new ConditionCost(size + moreSize, steps + moreSteps);
  }
}
