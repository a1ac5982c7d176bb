package io.cordon.labels.metadata;

/** Where in a document a label is stored. */
public enum LabelPlace {
  /** Office since 2021: {@code docMetadata/LabelInfo.xml}, or the stream of a protected file. */
  LABEL_INFO("label-info"),
  /** Office before 2021, OpenDocument, RTF, XML and HTML: custom document properties. */
  CUSTOM_PROPERTIES("custom-properties"),
  /** Messages: the header field {@code msip_labels}. */
  MESSAGE_HEADER("message-header"),
  /** Outlook's own messages: the property {@code msip_labels}. */
  MESSAGE_PROPERTY("message-property"),
  /** PDF and pictures: the metadata packet. */
  XMP("xmp"),
  /** PDF: the information dictionary. */
  DOCUMENT_INFORMATION("document-information");

  private final String word;

  LabelPlace(String word) {
    this.word = word;
  }

  /** The word in output. */
  public String word() {
    return word;
  }
}
