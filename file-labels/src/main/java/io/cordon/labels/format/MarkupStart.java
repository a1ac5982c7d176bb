package io.cordon.labels.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises HTML and the XML formats of Office and LibreOffice by their first element. */
final class MarkupStart {
  /** First elements, and the beginning of the namespace that belongs to them. */
  private static final Map<String, String> OFFICE_XML =
      Map.of(
          "Workbook", "urn:schemas-microsoft-com:office:spreadsheet",
          "wordDocument", "http://schemas.microsoft.com/office/word/2003/wordml",
          "package", "http://schemas.microsoft.com/office/2006/xmlPackage",
          "VisioDocument", "http://schemas.microsoft.com/visio/",
          "document", "urn:oasis:names:tc:opendocument:xmlns:office:");

  /** Where the first elements are missing, as in parts of a page. */
  private static final Set<String> HTML = Set.of("html", "head", "body", "meta", "title");

  private static final String TYPE_IS_HTML = "(?is)<!doctype\\s+html\\b.*";
  private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]{1,99}:)?([\\w.-]{1,99})");

  private final String text;
  private int at;
  private boolean htmlType;

  private MarkupStart(String text) {
    this.text = text;
  }

  /** {@link FileFormat#HTML}, {@link FileFormat#OFFICE_XML} or {@link FileFormat#OTHER}. */
  static FileFormat format(String text) {
    return text.startsWith("<") ? new MarkupStart(text).format() : FileFormat.OTHER;
  }

  private FileFormat format() {
    skipProlog();
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (htmlType) {
      return FileFormat.HTML;
    }
    if (!name.lookingAt()) {
      return containsHtml();
    }
    String element = name.group(1);
    String namespace = OFFICE_XML.get(element);
    if (namespace != null && startTag().contains(namespace)) {
      return FileFormat.OFFICE_XML;
    }
    return HTML.contains(element.toLowerCase(Locale.ROOT)) ? FileFormat.HTML : containsHtml();
  }

  /** Pages that begin with something else: a script, or a comment that does not end soon. */
  private FileFormat containsHtml() {
    boolean xml = text.startsWith("<?xml") && !text.regionMatches(true, at, "<html", 0, 5);
    boolean html = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE).matcher(text).find();
    return html && !xml ? FileFormat.HTML : FileFormat.OTHER;
  }

  private String startTag() {
    int end = text.indexOf('>', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  private void skipProlog() {
    boolean skipped = true;
    while (skipped) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
        htmlType |= text.substring(at, Math.min(text.length(), at + 99)).matches(TYPE_IS_HTML);
        skipDocumentType();
      } else {
        skipped = skip("<?", "?>") || skip("<!--", "-->");
      }
    }
  }

  private boolean skip(String start, String end) {
    if (!text.startsWith(start, at)) {
      return false;
    }
    int found = text.indexOf(end, at + start.length());
    at = found < 0 ? text.length() : found + end.length();
    return true;
  }

  /** To the end of the declarations in brackets, where there are any. */
  private void skipDocumentType() {
    int bracket = text.indexOf('[', at);
    int end = text.indexOf('>', at);
    if (bracket >= 0 && bracket < end) {
      int closed = text.indexOf(']', bracket);
      end = closed < 0 ? -1 : text.indexOf('>', closed);
    }
    at = end < 0 ? text.length() : end + 1;
  }
}
