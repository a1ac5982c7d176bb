package io.cordon.cli.collect;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels that were seen, the most frequent first.
 *
 * @param forgotten how many rare ones did not fit in memory
 */
public record SeenLabels(List<SeenLabel> all, long forgotten) implements Serializable {
  public static final SeenLabels NONE = new SeenLabels(List.of(), 0);

  public SeenLabels {
    all = List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** These and others; a label of both is one. */
  public SeenLabels and(SeenLabels others) {
    Map<String, SeenLabel> byKey = new LinkedHashMap<>();
    all.forEach(label -> byKey.merge(label.key(), label, SeenLabel::and));
    others.all.forEach(label -> byKey.merge(label.key(), label, SeenLabel::and));
    return new SeenLabels(List.copyOf(byKey.values()), forgotten + others.forgotten);
  }
}
