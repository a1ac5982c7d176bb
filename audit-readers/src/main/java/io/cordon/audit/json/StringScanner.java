package io.cordon.audit.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of a JSON string, eight bytes at a time, and checks its escapes and its UTF-8. */
final class StringScanner {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BACKSLASHES = ONES * '\\';

  /** A bit in which a quote and a blank differ. */
  private static final long QUOTE_BITS = ONES * ('"' ^ ' ');

  private static final long AFTER_BLANKS = ONES * (' ' + 1);

  private StringScanner() {}

  /**
   * The position of the closing quote; inverted (by {@code ~}) where the string contains an escape
   * or a non-ASCII character, so that its bytes are not its characters.
   *
   * @param from after the opening quote
   */
  static int end(byte[] bytes, int from, int limit) throws InvalidJsonException {
    int at = from;
    while (at + Long.BYTES <= limit) {
      long special = special(word(bytes, at));
      if (special != 0) {
        at += Long.numberOfTrailingZeros(special) >>> 3;
        return bytes[at] == '"' ? at : ~endAfter(bytes, allowed(bytes, at), limit);
      }
      at += Long.BYTES;
    }
    at = special(bytes, at, limit);
    return bytes[at] == '"' ? at : ~endAfter(bytes, at, limit);
  }

  private static int endAfter(byte[] bytes, int special, int limit) throws InvalidJsonException {
    int at = special;
    while (bytes[at] != '"') {
      int after =
          bytes[at] == '\\' ? afterEscape(bytes, at, limit) : Utf8.afterCharacter(bytes, at, limit);
      at = special(bytes, after, limit);
    }
    return at;
  }

  /** The next byte that is a quote, a backslash, or not ASCII. */
  private static int special(byte[] bytes, int from, int limit) throws InvalidJsonException {
    int at = from;
    while (at + Long.BYTES <= limit) {
      long special = special(word(bytes, at));
      if (special != 0) {
        at += Long.numberOfTrailingZeros(special) >>> 3;
        return bytes[at] == '"' ? at : allowed(bytes, at);
      }
      at += Long.BYTES;
    }
    while (at < limit) {
      byte b = bytes[at];
      if (b < ' ' || b == '"' || b == '\\') {
        return allowed(bytes, at);
      }
      at++;
    }
    throw new InvalidJsonException("a text does not end", limit);
  }

  /** Eight bytes, the first one lowest. */
  static long word(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /**
   * Its lowest bit that is set lies in the first byte that is a quote, a backslash, a control
   * character or not ASCII. With one bit of each byte turned round, a quote comes where the blank
   * is, just behind the control characters: one subtraction borrows for all of them, and no byte
   * before the first of them borrows. (The test for a zero byte in a word: H. Warren, Hacker's
   * Delight, 6-1.)
   */
  private static long special(long word) {
    long quotesOrControls = (word ^ QUOTE_BITS) - AFTER_BLANKS;
    long backslashes = (word ^ BACKSLASHES) - ONES;
    return (quotesOrControls | backslashes | word) & HIGH_BITS;
  }

  private static int allowed(byte[] bytes, int at) throws InvalidJsonException {
    byte b = bytes[at];
    if (b >= 0 && b < ' ') {
      throw new InvalidJsonException("a text contains a control character", at);
    }
    return at;
  }

  private static int afterEscape(byte[] bytes, int at, int limit) throws InvalidJsonException {
    if (at + 1 >= limit) {
      throw new InvalidJsonException("a text does not end", limit);
    }
    return switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> afterUnit(bytes, at + 2, limit);
      default -> throw new InvalidJsonException("an invalid escape", at);
    };
  }

  private static int afterUnit(byte[] bytes, int at, int limit) throws InvalidJsonException {
    for (int i = at; i < at + 4; i++) {
      if (i >= limit || Character.digit(bytes[i], 16) < 0) {
        throw new InvalidJsonException("a \\u needs four hexadecimal digits", Math.min(i, limit));
      }
    }
    return at + 4;
  }
}
