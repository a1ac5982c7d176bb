package io.cordon.labels.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a PDF. Readers accept a header within the first 1,024 bytes, behind the remains of a
 * transmission; but a text that mentions the header is no PDF.
 */
final class PdfHeader {
  private static final int WITHIN_BYTES = 1024;

  private static final Pattern LINE =
      Pattern.compile("%PDF-(?:\\d\\.\\d{1,2})?[ \\t\\x00]{0,99}(?:[\\r\\n%\\x80-\\xff]|$)");

  private PdfHeader() {}

  /** Whether the file starts with the header. */
  static boolean startsA(FileHead head) {
    String start = head.start().substring(0, Math.min(WITHIN_BYTES, head.start().length()));
    Matcher line = LINE.matcher(start.stripLeading());
    return line.lookingAt() || (start.startsWith("%PDF-") && ends(head));
  }

  /** Whether the header follows something else, in a file that ends as a PDF, or is named so. */
  static boolean isIn(FileHead head) {
    String start = head.start().substring(0, Math.min(WITHIN_BYTES, head.start().length()));
    boolean named = head.extension().equals("pdf");
    return (named && start.contains("%PDF-")) || (LINE.matcher(start).find() && ends(head));
  }

  private static boolean ends(FileHead head) {
    return head.end().contains("startxref") || head.end().contains("%%EOF");
  }
}
