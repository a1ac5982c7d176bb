package io.cordon.labels.metadata;

/**
 * Thrown when the label of a file cannot be determined: the file is damaged, encrypted or hostile,
 * or of a kind that can carry a label which is not read here.
 *
 * <p>The message continues a sentence that begins with the name of the file: {@code is cut off}.
 */
public final class UnreadableFileException extends Exception {
  private final String kind;

  public UnreadableFileException(String sentence) {
    this(sentence, null);
  }

  private UnreadableFileException(String sentence, String kind) {
    super(sentence, null, false, false);
    this.kind = kind;
  }

  /** A file whose label is encrypted with the rest of it. */
  public static UnreadableFileException encrypted() {
    return new UnreadableFileException(
        "is encrypted: its label cannot be read without the key", "encrypted");
  }

  /**
   * A file of a kind that is recognised, but not read.
   *
   * @param kind a noun without article: {@code OneNote section}
   */
  public static UnreadableFileException unsupported(String kind) {
    return new UnreadableFileException(
        "is not read: this kind of file (" + kind + ") can carry a label that Cordon does not read",
        kind);
  }

  /** The kind of an intact file, to count files by; null for a damaged file. */
  public String kind() {
    return kind;
  }
}
