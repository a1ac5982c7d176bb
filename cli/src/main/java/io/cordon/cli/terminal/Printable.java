package io.cordon.cli.terminal;

import io.cordon.model.text.UnsafeText;

/**
 * Makes text from audit logs safe to print, on a terminal and in a pipe, which may end at one: a
 * file name or user name with an escape sequence could move the cursor, hide a line or change the
 * window title.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The same text on one line; replaces every control and direction-changing character. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> safe.appendCodePoint(UnsafeText.isUnsafe(point) ? REPLACEMENT : point));
    return safe.toString();
  }
}
