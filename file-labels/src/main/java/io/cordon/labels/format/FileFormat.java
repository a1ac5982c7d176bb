package io.cordon.labels.format;

import java.util.List;
import java.util.Set;

/** The formats that are told apart before a file is read. */
public enum FileFormat {
  ZIP,
  COMPOUND,
  PDF,
  RTF,
  OFFICE_XML,
  HTML,
  /** A message, or a web page with its pictures: both are MIME. */
  MIME,
  PICTURE,
  /** Encrypted as a whole by Microsoft's rights management. */
  PROTECTED,
  ARCHIVE,
  /** None of these. */
  OTHER;

  private static final List<String> PROTECTED_STARTS =
      List.of(".pfile", "v\u00e8\u0004`\u00c4\u0011\u00e3\u0086");

  /** Microsoft's names of protected files: the letter p, and the former extension. */
  private static final Set<String> PROTECTED_NAMES =
      Set.of(
          "pfile", "ptxt", "pxml", "pjpg", "pjpeg", "pjpe", "pjfif", "ppng", "pgif", "pbmp", "ptif",
          "ptiff", "ppdf", "rpmsg");

  /** Programs that this format belongs to always write one of the known formats. */
  private static final Set<String> DOCUMENT_NAMES =
      Set.of(
          "doc", "docx", "docm", "dot", "dotx", "dotm", "xls", "xlsx", "xlsm", "xlsb", "xlt",
          "xltx", "xltm", "ppt", "pptx", "pptm", "pps", "ppsx", "ppsm", "pot", "potx", "potm",
          "vsd", "vsdx", "vsdm", "mpp", "pub", "pdf", "odt", "ods", "odp", "odg", "ott", "ots",
          "otp", "otg", "fodt", "fods", "fodp", "fodg", "rtf", "msg", "oft", "eml", "xps", "oxps");

  /** Of these, those that many programs give to plain text as well, which has no label. */
  private static final Set<String> TEXT_NAMES =
      Set.of("doc", "dot", "xls", "xlt", "rtf", "eml", "pub");

  /** The format of a file. */
  public static FileFormat of(FileHead head) {
    FileFormat byBytes = byBytes(head);
    if (byBytes != OTHER) {
      return byBytes;
    }
    FileFormat byText = byText(head);
    if (byText != OTHER) {
      return byText;
    }
    return PROTECTED_NAMES.contains(head.extension()) ? PROTECTED : OTHER;
  }

  private static FileFormat byBytes(FileHead head) {
    if (head.startsWith("PK\u0003\u0004")) {
      return ZIP;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return COMPOUND;
    }
    if (PROTECTED_STARTS.stream().anyMatch(head::startsWith)) {
      return PROTECTED;
    }
    if (PdfHeader.startsA(head)) {
      return PDF;
    }
    if (PictureStart.of(head)) {
      return PICTURE;
    }
    return ArchiveStart.of(head) ? ARCHIVE : OTHER;
  }

  private static FileFormat byText(FileHead head) {
    if (head.text().startsWith("{\\rtf")) {
      return RTF;
    }
    FileFormat markup = MarkupStart.format(head.text());
    if (markup != OTHER) {
      return markup;
    }
    if (MimeStart.of(head)) {
      return MIME;
    }
    if (PdfHeader.isIn(head)) {
      return PDF;
    }
    return switch (head.extension()) {
      case "htm", "html", "xhtml" -> head.isBinary() ? OTHER : HTML;
      default -> OTHER;
    };
  }

  /** Whether the name promises a document that is always one of the known formats. */
  public static boolean isNameOfDocument(FileHead head) {
    return DOCUMENT_NAMES.contains(head.extension());
  }

  /**
   * Whether the name promises a document, but the content is none: it is empty, damaged, or
   * encrypted by a program that is unknown here.
   */
  public static boolean isNoDocumentDespiteItsName(FileHead head) {
    boolean text = !head.isBinary() && !head.start().isEmpty();
    return isNameOfDocument(head) && !(text && TEXT_NAMES.contains(head.extension()));
  }
}
