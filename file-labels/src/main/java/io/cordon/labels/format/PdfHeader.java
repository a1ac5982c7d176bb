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

  /** The last lines of a PDF: where in it the table of its objects is. */
  private static final Pattern LAST_LINES =
      Pattern.compile("startxref\\s{1,9}(\\d{1,10})\\s{1,9}%%EOF");

  /** A table of objects, or an object that contains it. */
  private static final Pattern TABLE =
      Pattern.compile("\\s{0,9}(?:xref|\\d{1,10}\\s{1,9}\\d{1,5}\\s{1,9}obj)\\b");

  private PdfHeader() {}

  /** Whether the file starts with the header. */
  static boolean startsA(FileHead head) {
    String start = head.start().substring(0, Math.min(WITHIN_BYTES, head.start().length()));
    Matcher line = LINE.matcher(start.stripLeading());
    return line.lookingAt() || (start.startsWith("%PDF-") && ends(head));
  }

  /** Whether the header follows something else, in a file that is named so or ends as a PDF. */
  static boolean isIn(FileHead head) {
    String start = head.start().substring(0, Math.min(WITHIN_BYTES, head.start().length()));
    if (head.extension().equals("pdf")) {
      return start.contains("%PDF-");
    }
    Matcher header = LINE.matcher(start);
    return header.find() && endLeadsToTable(head, header.start());
  }

  /** A text that quotes the last lines of a PDF has no table of objects where they say. */
  private static boolean endLeadsToTable(FileHead head, int header) {
    Matcher lines = LAST_LINES.matcher(head.end());
    long table = -1;
    while (lines.find()) {
      table = Long.parseLong(lines.group(1));
    }
    return table >= 0 && (isTable(head.start(), header + table) || isTable(head.start(), table));
  }

  /** What is behind the start of a long file is unknown here, and left to the reader of PDFs. */
  private static boolean isTable(String start, long at) {
    return at >= start.length()
        ? start.length() >= FileHead.START_BYTES
        : TABLE.matcher(start).region((int) at, start.length()).lookingAt();
  }

  private static boolean ends(FileHead head) {
    return head.end().contains("startxref") || head.end().contains("%%EOF");
  }
}
