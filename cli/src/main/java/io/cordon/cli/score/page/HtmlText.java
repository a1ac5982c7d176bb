package io.cordon.cli.score.page;

import io.cordon.cli.terminal.Printable;

/** Text inside a page: whatever it is, it is shown and never read as HTML. */
final class HtmlText {
  private HtmlText() {}

  /** For the content of an element, and for an attribute in double quotes. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    Printable.text(text)
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }
}
