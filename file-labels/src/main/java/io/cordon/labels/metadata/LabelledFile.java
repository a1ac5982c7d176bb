package io.cordon.labels.metadata;

import java.util.List;

/**
 * A file and its sensitivity labels.
 *
 * @param kind the file's format
 * @param encrypted whether its content needs a key; its labels were readable nevertheless
 * @param labels of one tenant or several, including labels that were removed
 * @param attachments files attached to a message, which are not read
 */
public record LabelledFile(
    DocumentKind kind, boolean encrypted, List<FileLabel> labels, int attachments) {
  /** A file of a format that cannot contain a label. */
  public static final LabelledFile OTHER = new LabelledFile(DocumentKind.OTHER, false, List.of());

  public static final LabelledFile ARCHIVE =
      new LabelledFile(DocumentKind.ARCHIVE, false, List.of());

  public LabelledFile {
    labels = List.copyOf(labels);
  }

  /** A file without attachments. */
  public LabelledFile(DocumentKind kind, boolean encrypted, List<FileLabel> labels) {
    this(kind, encrypted, labels, 0);
  }

  /** Whether it is a kind of file that has a place for labels. */
  public boolean mayHaveLabel() {
    return kind != DocumentKind.OTHER && kind != DocumentKind.ARCHIVE;
  }

  /** Whether the file has a label that was not removed. */
  public boolean hasLabel() {
    return labels.stream().anyMatch(label -> !label.removed());
  }
}
