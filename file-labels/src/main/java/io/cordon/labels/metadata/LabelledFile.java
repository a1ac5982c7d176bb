package io.cordon.labels.metadata;

import java.util.List;

/**
 * A file and its sensitivity labels.
 *
 * @param kind the file's format
 * @param encrypted whether its content needs a key; its labels were readable nevertheless
 * @param labels of one tenant or several, including labels that were removed
 */
public record LabelledFile(DocumentKind kind, boolean encrypted, List<FileLabel> labels) {
  /** A file of a format that cannot contain a label. */
  public static final LabelledFile OTHER = new LabelledFile(DocumentKind.OTHER, false, List.of());

  public LabelledFile {
    labels = List.copyOf(labels);
  }

  /** Whether the file has a label that was not removed. */
  public boolean hasLabel() {
    return labels.stream().anyMatch(label -> !label.removed());
  }
}
