package io.cordon.audit.export.table;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.model.text.UnsafeText;

/**
 * A list or an object in the notation of Python, as pandas writes one into a cell: {@code [{'name':
 * 'doc_id', 'billable': True, 'value': None}]}.
 */
final class PythonLiteral {
  private static final int HEXADECIMAL = 16;

  private final String text;
  private final StringBuilder json;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
    this.json = new StringBuilder(text.length());
  }

  /** The same as JSON; null for any other text. */
  static String json(String cell) {
    if (!startsLikeOne(cell)) {
      return null;
    }
    PythonLiteral literal = new PythonLiteral(cell);
    while (literal.at < cell.length()) {
      if (!literal.takeToken()) {
        return null;
      }
    }
    String json = UnsafeText.inJson(literal.json.toString());
    try {
      JsonIndex.of(json);
      return json;
    } catch (InvalidJsonException otherText) {
      return null;
    }
  }

  /** Whether a text in single quotes follows the opening brackets. */
  private static boolean startsLikeOne(String cell) {
    int at = 0;
    while (at < cell.length() && "[{ ".indexOf(cell.charAt(at)) >= 0) {
      at++;
    }
    return at > 0
        && at < cell.length()
        && cell.charAt(at) == '\''
        && !cell.substring(0, at).isBlank();
  }

  /** False for what no list or object contains. */
  private boolean takeToken() {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return takeText(c);
    }
    if (Character.isLetter(c)) {
      return takeWord();
    }
    json.append(c);
    at++;
    boolean ofNumber = (c >= '0' && c <= '9') || c == '-' || c == '.';
    return ofNumber || "[]{},: \t\r\n".indexOf(c) >= 0;
  }

  private boolean takeWord() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word =
        switch (text.substring(start, at)) {
          case "True" -> "true";
          case "False" -> "false";
          case "None", "nan" -> "null";
          case "e" -> "e"; // of a number
          default -> null;
        };
    json.append(word);
    return word != null;
  }

  private boolean takeText(char quote) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c != '\\') {
        content.append(c);
      } else if (at == text.length() || !takeEscape(content)) {
        return false;
      }
    }
    json.append(TextNode.valueOf(content.toString()));
    return at++ < text.length();
  }

  private boolean takeEscape(StringBuilder content) {
    char c = text.charAt(at++);
    switch (c) {
      case '\\', '\'', '"' -> content.append(c);
      case 'n' -> content.append('\n');
      case 'r' -> content.append('\r');
      case 't' -> content.append('\t');
      case 'x' -> {
        return takeCode(content, 2);
      }
      case 'u' -> {
        return takeCode(content, 4);
      }
      case 'U' -> {
        return takeCode(content, 8);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeCode(StringBuilder content, int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at++), HEXADECIMAL) : -1;
      code = code * HEXADECIMAL + digit;
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return false;
      }
    }
    content.appendCodePoint(code);
    return true;
  }
}
