package io.cordon.labels.metadata;

/** The format of a file, recognised by its content. */
public enum DocumentKind {
  /** Word, Excel, PowerPoint and Visio since 2007: parts in a zip, or encrypted as a whole. */
  OFFICE("office"),
  /** Word, Excel, PowerPoint and Visio before 2007: a compound file. */
  OFFICE_97("office-97"),
  PDF("pdf"),
  /** LibreOffice and OpenOffice: parts in a zip. */
  OPEN_DOCUMENT("opendocument"),
  RTF("rtf"),
  /** A document of Office or LibreOffice that is a single XML file. */
  OFFICE_XML("office-xml"),
  /** A web page, as Office and LibreOffice write it too, also with its pictures in one file. */
  HTML("html"),
  /** A message of Outlook or any other mail program. */
  MAIL("mail"),
  /** A picture, drawing or film that has its metadata in XMP. */
  PICTURE("picture"),
  /** It has no label of its own, and the files in it are not read. */
  ARCHIVE("archive"),
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
