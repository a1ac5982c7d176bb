package io.cordon.model.text;

import java.util.HexFormat;

/**
 * Text from audit logs may hold characters that do harm where it is shown or written: they control
 * a terminal (escape, C1), change the direction of what follows, are invisible, or are half of a
 * surrogate pair, which UTF-8 cannot carry. Joiners are harmless: Persian, Indic scripts and emoji
 * need them.
 */
public final class UnsafeText {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DELETE = 0x7F;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private UnsafeText() {}

  /** Whether a code point, which may be a lone surrogate, does harm. */
  public static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }

  /** Whether UTF-8 cannot carry the text. */
  public static boolean hasLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        if (!isPair(text, at)) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  /**
   * The same JSON with every unsafe character escaped as <code>\</code><code>uXXXX</code>, so that
   * it has the same value for every reader. Expects that control characters of ASCII are escaped
   * already, as every writer of JSON does; then unsafe characters can stand in strings only.
   */
  public static String inJson(String json) {
    int first = firstBeyondAscii(json);
    for (int at = first; at >= 0 && at < json.length(); ) {
      int point = json.codePointAt(at);
      if (point >= DELETE && isUnsafe(point)) {
        return escaped(json, at);
      }
      at += Character.charCount(point);
    }
    return json;
  }

  /** Where to look closer: the first character that is not printable ASCII; -1 in most messages. */
  private static int firstBeyondAscii(String json) {
    for (int at = 0; at < json.length(); at++) {
      if (json.charAt(at) >= DELETE) {
        return at;
      }
    }
    return -1;
  }

  private static String escaped(String json, int firstUnsafe) {
    StringBuilder safe = new StringBuilder(json.length() + 32).append(json, 0, firstUnsafe);
    for (int at = firstUnsafe; at < json.length(); ) {
      int point = json.codePointAt(at);
      if (point >= DELETE && isUnsafe(point)) {
        appendEscape(safe, point);
      } else {
        safe.appendCodePoint(point);
      }
      at += Character.charCount(point);
    }
    return safe.toString();
  }

  /**
   * A key without unsafe characters: they are escaped as in JSON. Different texts give different
   * keys: what looks like an escape already has its backslash escaped.
   */
  public static String inKey(String key) {
    StringBuilder safe = null;
    for (int at = 0; at < key.length(); ) {
      int point = key.codePointAt(at);
      if (isUnsafe(point) || isEscape(key, at)) {
        safe = safe == null ? new StringBuilder().append(key, 0, at) : safe;
        appendEscape(safe, point);
      } else if (safe != null) {
        safe.appendCodePoint(point);
      }
      at += Character.charCount(point);
    }
    return safe == null ? key : safe.toString();
  }

  private static boolean isEscape(String key, int at) {
    return key.startsWith("\\u", at)
        && at + 6 <= key.length()
        && key.substring(at + 2, at + 6).chars().allMatch(HexFormat::isHexDigit);
  }

  private static void appendEscape(StringBuilder text, int point) {
    for (char unit : Character.toChars(point)) {
      text.append("\\u").append(HEX.toHexDigits(unit));
    }
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
