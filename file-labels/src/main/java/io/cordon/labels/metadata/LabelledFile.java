package io.cordon.labels.metadata;

import java.util.List;

/**
 * What a file tells of its sensitivity.
 *
 * @param kind what it is
 * @param encrypted whether its content needs a key; its labels could be read all the same
 * @param labels of one tenant or of several, those that were removed included
 */
public record LabelledFile(DocumentKind kind, boolean encrypted, List<FileLabel> labels) {
  public static final LabelledFile OTHER = new LabelledFile(DocumentKind.OTHER, false, List.of());

  public LabelledFile {
    labels = List.copyOf(labels);
  }

  /** Whether it bears a label now. */
  public boolean bearsLabel() {
    return labels.stream().anyMatch(label -> !label.removed());
  }
}
