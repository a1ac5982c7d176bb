package io.cordon.cli.terminal;

/**
 * Makes a stranger's text safe to show: file names and user names come from audit logs, and one
 * that holds an escape sequence would otherwise move the cursor, hide a line or retitle the window.
 */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The same text on one line, with every control and direction-changing character replaced. */
  public static String text(String any) {
    StringBuilder safe = new StringBuilder(any.length());
    any.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : REPLACEMENT));
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
   * Persian, Indic scripts and emoji are written with joiners; every other format character changes
   * direction or hides.
   */
  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }
}
