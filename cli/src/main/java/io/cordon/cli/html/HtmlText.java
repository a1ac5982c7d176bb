package io.cordon.cli.html;

import io.cordon.model.text.UnsafeText;
import java.util.Locale;

/** Text inside a page: whatever it is, it is shown and never read as HTML. */
public final class HtmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private HtmlText() {}

  /**
   * For the content of an element, and for an attribute in double quotes; characters that could do
   * harm are replaced.
   */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, isUnsafe(point) ? REPLACEMENT : point));
    return safe.toString();
  }

  /**
   * For the content of an element: characters that could do harm become visible as {@code U+202E}.
   */
  public static String visible(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isUnsafe(point)) {
                safe.append("<span class=\"unsafe\">")
                    .append(String.format(Locale.ROOT, "U+%04X", point))
                    .append("</span>");
              } else {
                append(safe, point);
              }
            });
    return safe.toString();
  }

  /** Besides what harms readers, what neither HTML nor XML can hold. */
  private static boolean isUnsafe(int point) {
    boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return noCharacter || UnsafeText.isUnsafe(point);
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(point);
    }
  }
}
