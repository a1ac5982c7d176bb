package io.cordon.labels.metadata;

/** What a file is by its content, as far as labels go. */
public enum DocumentKind {
  /** Word, Excel, PowerPoint and Visio since 2007: parts in a zip, or encrypted as a whole. */
  OFFICE("office"),
  /** Word, Excel, PowerPoint and Visio before: a compound file. */
  OFFICE_97("office-97"),
  PDF("pdf"),
  /** Anything else: it has no place for a label. */
  OTHER("other");

  private final String word;

  DocumentKind(String word) {
    this.word = word;
  }

  /** For output. */
  public String word() {
    return word;
  }
}
