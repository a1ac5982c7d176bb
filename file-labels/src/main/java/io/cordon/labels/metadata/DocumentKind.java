package io.cordon.labels.metadata;

/** The format of a file, recognised by its content. */
public enum DocumentKind {
  /** Word, Excel, PowerPoint and Visio since 2007: parts in a zip, or encrypted as a whole. */
  OFFICE("office"),
  /** Word, Excel, PowerPoint and Visio before 2007: a compound file. */
  OFFICE_97("office-97"),
  PDF("pdf"),
  /** Any other format: it has no place for a label. */
  OTHER("other");

  private final String word;

  DocumentKind(String word) {
    this.word = word;
  }

  /** The word in output. */
  public String word() {
    return word;
  }
}
