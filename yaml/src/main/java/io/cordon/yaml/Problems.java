package io.cordon.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found while one file is read; reading goes on so that all are told at once. */
public final class Problems {
  private static final int MOST_TOLD = 100;

  private final boolean withKeys;
  private final List<Problem> found = new ArrayList<>();

  private Problems(boolean withKeys) {
    this.withKeys = withKeys;
  }

  /** Problems that name the key they are about, for files of settings. */
  public static Problems withKeys() {
    return new Problems(true);
  }

  /** Problems whose place is enough, for rules. */
  public static Problems withoutKeys() {
    return new Problems(false);
  }

  public void add(YamlNode node, String sentence) {
    add(
        new Problem(
            node.file(), node.line(), node.column(), withKeys ? node.path() : null, sentence));
  }

  /** A problem inside the text of a scalar, {@code offset} characters from its start. */
  public void addWithin(YamlNode scalar, int offset, String sentence) {
    int column = scalar.column() + scalar.columnsBefore(offset);
    String key = withKeys ? scalar.path() : null;
    add(new Problem(scalar.file(), scalar.line(), column, key, sentence));
  }

  /** Beyond a hundred problems nobody reads on. */
  public void add(Problem problem) {
    if (found.size() < MOST_TOLD) {
      found.add(problem);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many so far: reading compares before and after to know whether a part was sound. */
  public int count() {
    return found.size();
  }

  /** In the order of the file. */
  public List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .distinct()
        .toList();
  }
}
