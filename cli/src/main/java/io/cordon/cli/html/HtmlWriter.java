package io.cordon.cli.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML that is also XML: every element is closed, and all text and every value of an
 * attribute is escaped. Names of elements and attributes come from the program only.
 */
public final class HtmlWriter {
  /** Of one text from a log; what is longer would hide the rest of the page. */
  private static final int MOST_CHARACTERS = 500;

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names, each followed by its value; null leaves an attribute out
   */
  public HtmlWriter open(String element, String... attributes) {
    start(element, attributes);
    html.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  public HtmlWriter close() {
    html.append("</").append(open.pop()).append('>');
    if (open.size() < 4) {
      html.append('\n');
    }
    return this;
  }

  /** An element without content. */
  public HtmlWriter empty(String element, String... attributes) {
    start(element, attributes);
    html.append("/>");
    return this;
  }

  /** An element with text that the program wrote. */
  public HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Text that the program wrote, or a mixture; harmless in any case. */
  public HtmlWriter text(String text) {
    html.append(HtmlText.visible(text));
    return this;
  }

  /** A number with commas. */
  public HtmlWriter number(long number) {
    return text(String.format(Locale.ROOT, "%,d", number));
  }

  /**
   * Text from a log: isolated, so that its direction does not reorder what is around it, and cut
   * where it is long.
   */
  public HtmlWriter logged(String text) {
    html.append("<bdi>").append(HtmlText.visible(cut(text))).append("</bdi>");
    return this;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
  }

  private void start(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        html.append(HtmlText.of(attributes[i + 1])).append('"');
      }
    }
  }

  /** What was written; all elements are closed. */
  public String html() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return html.toString();
  }
}
