package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.condition.ValueTest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Chooses the test by which each of many conditions is best found. */
final class AccessPredicates {
  /** A rule that lists more texts is asked, not looked up: each look-up entry takes memory. */
  private static final int MOST_TEXTS = 1_000;

  /** A test that so many activities pass is no key. */
  private static final double MOST_PASSING = 0.5;

  /** How many values a field of any text has at least, as far as it matters here. */
  private static final int TEXTS = 1_000;

  private static final int LABELS = 4;
  private static final int FLAGS = 2;

  /** How many conditions ask for each text of a field. */
  private final Map<Field, Map<String, Integer>> askedFor = new HashMap<>();

  /** How many conditions need each test. */
  private final Map<Condition, Integer> needed = new HashMap<>();

  AccessPredicates(Collection<Condition> simple) {
    for (Condition condition : simple) {
      for (Condition part : NormalForm.conjuncts(condition)) {
        needed.merge(part, 1, Integer::sum);
        if (isKey(part)) {
          Condition.Has has = (Condition.Has) part;
          Map<String, Integer> texts =
              askedFor.computeIfAbsent(has.field(), field -> new HashMap<>());
          texts(has).forEach(text -> texts.merge(text, 1, Integer::sum));
        }
      }
    }
  }

  /** The texts that a key asks for. */
  static Set<String> texts(Condition.Has key) {
    return ((ValueTest.OneOf) key.test()).lowerCase();
  }

  /**
   * The test that few activities pass and that has to be shared with few others; null when there is
   * none that a look-up could answer.
   */
  Condition.Has key(Condition simple) {
    Condition.Has best = null;
    double least = Double.MAX_VALUE;
    for (Condition part : NormalForm.conjuncts(simple)) {
      if (isKey(part)) {
        Condition.Has has = (Condition.Has) part;
        double share = passing(has) * mostAskedFor(has);
        if (share < least) {
          least = share;
          best = has;
        }
      }
    }
    return best;
  }

  /** The test, not a negation, that most others need too; the condition itself without one. */
  Condition guard(Condition simple) {
    Condition best = null;
    for (Condition part : NormalForm.conjuncts(simple)) {
      boolean likely = part instanceof Condition.Not;
      if (!likely && (best == null || needed.get(part) > needed.get(best))) {
        best = part;
      }
    }
    return best == null ? NormalForm.TRUE : best;
  }

  private static boolean isKey(Condition part) {
    return part instanceof Condition.Has has
        && has.test() instanceof ValueTest.OneOf one
        && one.lowerCase().size() <= MOST_TEXTS
        && passing(has) < MOST_PASSING;
  }

  /** About which part of activities pass. */
  private static double passing(Condition.Has has) {
    return texts(has).size() / (double) values(has.field());
  }

  private static int values(Field field) {
    if (field.type() == FieldType.FLAG) {
      return FLAGS;
    }
    if (field.type() == FieldType.LABEL) {
      return LABELS;
    }
    return field.words().isEmpty() ? TEXTS : field.words().size();
  }

  private int mostAskedFor(Condition.Has has) {
    Map<String, Integer> texts = askedFor.get(has.field());
    return texts(has).stream().mapToInt(texts::get).max().orElse(0);
  }
}
