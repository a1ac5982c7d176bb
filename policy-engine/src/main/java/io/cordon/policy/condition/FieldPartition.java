package io.cordon.policy.condition;

import io.cordon.organisation.LabelTaxonomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The possible values of a field, partitioned into finitely many equivalence classes: no test of
 * the rule distinguishes two values of one class.
 */
final class FieldPartition {
  /** With more classes than this the field counts as able to hold anything. */
  private static final int MAX_CLASSES = 1_000;

  /** What is known of the text of a class. */
  enum KnownText {
    /** It is one of the values. */
    VALUE,
    /** It is the value, in capitals or small letters. */
    IN_ANY_CASE,
    /** It is none of those that the rule names. */
    UNNAMED,
    NOTHING
  }

  /**
   * One equivalence class.
   *
   * @param values the field's values; empty when the field is missing
   * @param order the position in the field's order; NaN when it has none
   * @param anyOrder whether the position in the order is unknown: a comparison may pass or fail
   */
  record ValueClass(List<String> values, double order, KnownText known, boolean anyOrder) {
    private static final List<String> UNKNOWN = List.of("?");
    private static final ValueClass MISSING =
        new ValueClass(List.of(), Double.NaN, KnownText.VALUE, false);
    private static final ValueClass UNRANKED =
        new ValueClass(UNKNOWN, Double.NaN, KnownText.NOTHING, false);
    private static final ValueClass UNNAMED =
        new ValueClass(UNKNOWN, Double.NaN, KnownText.UNNAMED, true);
    private static final ValueClass ANY =
        new ValueClass(UNKNOWN, Double.NaN, KnownText.NOTHING, true);

    boolean isMissing() {
      return values.isEmpty();
    }

    /** Whether a test of a present value can have this result. */
    boolean canBe(boolean result, ValueTest test) {
      return canBe(result, test, false);
    }

    /** As above, but a test that every value passes cannot fail, though its list may change. */
    boolean canBeNow(boolean result, ValueTest test) {
      return canBe(result, test, true);
    }

    private boolean canBe(boolean result, ValueTest test, boolean now) {
      if (known == KnownText.VALUE) {
        return values.stream().anyMatch(test::matches) == result;
      }
      if (test instanceof ValueTest.Negated negated) {
        return canBe(!result, negated.test(), now);
      }
      if (test instanceof ValueTest.Either either) {
        return result
            ? either.tests().stream().anyMatch(part -> canBe(true, part, now))
            : either.tests().stream().allMatch(part -> canBe(false, part, now));
      }
      if (known == KnownText.UNNAMED && test instanceof ValueTest.OneOf) {
        return !result;
      }
      if (known == KnownText.IN_ANY_CASE && test.ignoresCase()) {
        return test.matches(values.get(0)) == result;
      }
      return result || !now || !test.matchesEverything();
    }
  }

  private final List<ValueClass> classes;

  private FieldPartition(List<ValueClass> present, boolean canBeMissing) {
    classes = new ArrayList<>(present);
    if (canBeMissing) {
      classes.add(ValueClass.MISSING);
    }
  }

  /**
   * The classes of a field.
   *
   * @param bounds the numbers that the rule compares the field with
   * @param texts the folded texts that the rule looks for in the field; null when any text is to
   *     count as possible
   * @param labels null when every label is to count as possible
   * @param canBeMissing whether an activity without the field counts as possible
   */
  static FieldPartition of(
      Field field,
      Collection<Double> bounds,
      Collection<String> texts,
      LabelTaxonomy labels,
      boolean canBeMissing) {
    List<ValueClass> present =
        switch (field.type()) {
          case WORD, ORDERED_WORD -> field.isMultiValued() ? sets(field) : words(field);
          case FLAG -> List.of(valueClass("true", Double.NaN), valueClass("false", Double.NaN));
          case LABEL -> labels == null ? List.of() : ranks(labels);
          case NUMBER -> numbers(bounds);
          case TEXT -> field.isMultiValued() ? List.of() : texts(texts);
          case ADDRESS -> List.of();
        };
    return new FieldPartition(present.isEmpty() ? List.of(ValueClass.ANY) : present, canBeMissing);
  }

  private static ValueClass valueClass(String value, double order) {
    return new ValueClass(List.of(value), order, KnownText.VALUE, false);
  }

  private static List<ValueClass> words(Field field) {
    return field.words().stream().map(word -> valueClass(word, field.position(word))).toList();
  }

  /** Each text that the rule names, in any case, and all other texts. */
  private static List<ValueClass> texts(Collection<String> texts) {
    if (texts == null || texts.size() > MAX_CLASSES) {
      return List.of();
    }
    List<ValueClass> classes = new ArrayList<>(List.of(ValueClass.UNNAMED));
    texts.forEach(
        text ->
            classes.add(new ValueClass(List.of(text), Double.NaN, KnownText.IN_ANY_CASE, true)));
    return classes;
  }

  /** Each set of words except the empty one, which is the missing field. */
  private static List<ValueClass> sets(Field field) {
    List<String> words = field.words();
    if (words.size() >= Integer.SIZE - 1 || 1 << words.size() > MAX_CLASSES) {
      return List.of();
    }
    List<ValueClass> sets = new ArrayList<>();
    for (int bits = 1; bits < 1 << words.size(); bits++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if ((bits & 1 << i) != 0) {
          values.add(words.get(i));
        }
      }
      sets.add(new ValueClass(values, Double.NaN, KnownText.VALUE, false));
    }
    return sets;
  }

  /** The labels of the taxonomy, "none", and a label outside the taxonomy. */
  private static List<ValueClass> ranks(LabelTaxonomy labels) {
    List<ValueClass> ranks = new ArrayList<>(List.of(valueClass("none", 0), ValueClass.UNRANKED));
    for (String name : labels.names()) {
      ranks.add(valueClass(name, ranks.size() - 1.0));
    }
    return ranks;
  }

  /** 0, each bound, and the least number above each bound: between two of them nothing changes. */
  private static List<ValueClass> numbers(Collection<Double> bounds) {
    TreeSet<Double> samples = new TreeSet<>(List.of(0.0));
    for (double bound : bounds) {
      double above = Math.max(Math.floor(bound) + 1, Math.nextUp(bound));
      samples.add(above);
      if (bound == Math.rint(bound)) {
        samples.add(bound);
      }
    }
    List<ValueClass> numbers = new ArrayList<>();
    for (double sample : samples) {
      if (sample >= 0 && sample <= Long.MAX_VALUE) {
        numbers.add(valueClass(new BigDecimal(sample).toPlainString(), sample));
      }
    }
    return numbers.size() > MAX_CLASSES ? List.of() : numbers;
  }

  List<ValueClass> classes() {
    return classes;
  }

  /** The indexes of the classes that fit. */
  BitSet indexes(Predicate<ValueClass> filter) {
    BitSet indexes = new BitSet(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      indexes.set(i, filter.test(classes.get(i)));
    }
    return indexes;
  }
}
