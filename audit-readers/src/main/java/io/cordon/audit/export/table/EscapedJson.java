package io.cordon.audit.export.table;

/**
 * JSON in a cell whose quotes were escaped once too often: by a tool that read a CSV file without
 * unescaping and wrote it again, or that escapes as programming languages do.
 */
public final class EscapedJson {
  private static final int MOST_TIMES = 3;

  private EscapedJson() {}

  /** The JSON as it was; any other text stays as it is. */
  public static String unescaped(String cell) {
    String text = cell;
    for (int times = 0; times < MOST_TIMES; times++) {
      String once = unescapedOnce(text);
      if (once == null) {
        break;
      }
      text = once;
    }
    return text;
  }

  /** Null if nothing is escaped. */
  private static String unescapedOnce(String text) {
    String start = text.stripLeading();
    if (start.length() < 4) {
      return null;
    }
    char first = start.charAt(0);
    boolean quoted = first == '"' && opens(start, 1);
    if (!quoted && first != '{' && first != '[') {
      return null;
    }
    int at = quoted ? 2 : 1;
    while (at < start.length() && (isBlank(start.charAt(at)) || opens(start, at))) {
      at++;
    }
    String body = quoted ? withoutQuotes(start) : text;
    if (start.startsWith("\"\"", at) && !isEmptyText(start, at)) {
      return body.replace("\"\"", "\"");
    }
    // JSON in a JSON text is left to the reader of envelopes.
    return start.startsWith("\\\"", at) && !quoted ? withoutBackslashes(body) : null;
  }

  /** Whether the two quotes are an empty text, as in {@code [""]}, and not a doubled quote. */
  private static boolean isEmptyText(String text, int at) {
    int next = at + 2;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    return next == text.length() || ",:]}".indexOf(text.charAt(next)) >= 0;
  }

  private static boolean opens(String text, int at) {
    return text.charAt(at) == '{' || text.charAt(at) == '[';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static String withoutQuotes(String quoted) {
    String text = quoted.stripTrailing();
    return text.length() > 1 && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }

  private static String withoutBackslashes(String text) {
    StringBuilder unescaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' && i + 1 < text.length();
      char next = escape ? text.charAt(i + 1) : 0;
      if (next == '"' || next == '\\') {
        unescaped.append(next);
        i++;
      } else {
        unescaped.append(c);
      }
    }
    return unescaped.toString();
  }
}
