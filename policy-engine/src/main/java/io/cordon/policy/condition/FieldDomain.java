package io.cordon.policy.condition;

import io.cordon.organisation.LabelTaxonomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a field can hold, as finitely many cases; no rule at hand tells two of one case apart. */
final class FieldDomain {
  /** Of more numbers, or sets of words, nothing is worked out. */
  private static final int MOST_CASES = 1_000;

  /**
   * One case.
   *
   * @param values of the field; none when it is missing
   * @param order its place in the field's order; NaN when it has none
   * @param anyText whether it stands for texts that are not known: a test of them may go either way
   * @param anyOrder the same of its place in the order
   */
  record Cell(List<String> values, double order, boolean anyText, boolean anyOrder) {
    private static final Cell MISSING = new Cell(List.of(), Double.NaN, false, false);
    private static final Cell UNRANKED = new Cell(List.of("?"), Double.NaN, true, false);
    private static final Cell ANY = new Cell(List.of("?"), Double.NaN, true, true);

    boolean isMissing() {
      return values.isEmpty();
    }
  }

  /** What of a test a case allows. */
  interface Outcome {
    boolean possible(Cell cell);
  }

  private final List<Cell> cells;

  private FieldDomain(List<Cell> present) {
    cells = new ArrayList<>(present);
    cells.add(Cell.MISSING);
  }

  /**
   * The cases of a field.
   *
   * @param bounds the numbers that the rule compares it with
   * @param labels null when nothing is to be worked out of labels
   */
  static FieldDomain of(Field field, Collection<Double> bounds, LabelTaxonomy labels) {
    List<Cell> present =
        switch (field.type()) {
          case WORD, ORDERED_WORD -> field.isMultiValued() ? sets(field) : words(field);
          case FLAG -> List.of(cell("true", Double.NaN), cell("false", Double.NaN));
          case LABEL -> labels == null ? List.of() : ranks(labels);
          case NUMBER -> numbers(bounds);
          case TEXT, ADDRESS -> List.of();
        };
    return new FieldDomain(present.isEmpty() ? List.of(Cell.ANY) : present);
  }

  private static Cell cell(String value, double order) {
    return new Cell(List.of(value), order, false, false);
  }

  private static List<Cell> words(Field field) {
    return field.words().stream().map(word -> cell(word, field.place(word))).toList();
  }

  /** Each set of words but the empty one, which is the missing field. */
  private static List<Cell> sets(Field field) {
    List<String> words = field.words();
    if (words.size() >= Integer.SIZE - 1 || 1 << words.size() > MOST_CASES) {
      return List.of();
    }
    List<Cell> sets = new ArrayList<>();
    for (int bits = 1; bits < 1 << words.size(); bits++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if ((bits & 1 << i) != 0) {
          values.add(words.get(i));
        }
      }
      sets.add(new Cell(values, Double.NaN, false, false));
    }
    return sets;
  }

  /** The labels of the taxonomy, none, and one that the taxonomy does not know. */
  private static List<Cell> ranks(LabelTaxonomy labels) {
    List<Cell> ranks = new ArrayList<>(List.of(cell("none", 0), Cell.UNRANKED));
    for (String name : labels.names()) {
      ranks.add(cell(name, ranks.size() - 1.0));
    }
    return ranks;
  }

  /** Each bound, the least whole number above each, and 0: between two of them nothing changes. */
  private static List<Cell> numbers(Collection<Double> bounds) {
    TreeSet<Double> samples = new TreeSet<>(List.of(0.0));
    for (double bound : bounds) {
      double above = Math.max(Math.floor(bound) + 1, Math.nextUp(bound));
      samples.add(above);
      if (bound == Math.rint(bound)) {
        samples.add(bound);
      }
    }
    List<Cell> numbers = new ArrayList<>();
    for (double sample : samples) {
      if (sample >= 0 && sample <= Long.MAX_VALUE) {
        numbers.add(cell(new BigDecimal(sample).toPlainString(), sample));
      }
    }
    return numbers.size() > MOST_CASES ? List.of() : numbers;
  }

  List<Cell> cells() {
    return cells;
  }

  BitSet where(Outcome outcome) {
    BitSet where = new BitSet(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      where.set(i, outcome.possible(cells.get(i)));
    }
    return where;
  }
}
