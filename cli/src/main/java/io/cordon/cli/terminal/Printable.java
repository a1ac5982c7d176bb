package io.cordon.cli.terminal;

/**
 * Makes text from audit logs safe to print: a file name or user name with an escape sequence could
 * move the cursor, hide a line or change the window title.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The same text on one line; replaces every control and direction-changing character. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : REPLACEMENT));
    return safe.toString();
  }

  private static boolean isSafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> isJoiner(codePoint);
      default -> true;
    };
  }

  /**
   * Persian, Indic scripts and emoji need joiners; every other format character changes direction
   * or is invisible.
   */
  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }
}
