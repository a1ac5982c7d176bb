package io.cordon.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file; reading continues after a problem, so all are reported. */
public final class Problems {
  private static final int MAX_PROBLEMS = 100;

  private final boolean withKeys;
  private final List<Problem> found = new ArrayList<>();

  private Problems(boolean withKeys) {
    this.withKeys = withKeys;
  }

  /** For settings files: each problem names its key. */
  public static Problems withKeys() {
    return new Problems(true);
  }

  /** For rules: line and column are enough. */
  public static Problems withoutKeys() {
    return new Problems(false);
  }

  public void add(YamlNode node, String sentence) {
    add(
        new Problem(
            node.file(), node.line(), node.column(), withKeys ? node.path() : null, sentence));
  }

  /** Adds a problem inside the text of a scalar, {@code offset} characters from its start. */
  public void addWithin(YamlNode scalar, int offset, String sentence) {
    int column = scalar.column() + scalar.columnsBefore(offset);
    String key = withKeys ? scalar.path() : null;
    add(new Problem(scalar.file(), scalar.line(), column, key, sentence));
  }

  /** Adds a problem; beyond 100 problems it is ignored, because nobody reads that many. */
  public void add(Problem problem) {
    if (found.size() < MAX_PROBLEMS) {
      found.add(problem);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The count so far. Readers compare it before and after a part to know whether it is valid. */
  public int count() {
    return found.size();
  }

  /** All problems, without duplicates, in the order of the file. */
  public List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .distinct()
        .toList();
  }
}
