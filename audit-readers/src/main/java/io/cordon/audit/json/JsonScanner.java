package io.cordon.audit.json;

import java.nio.charset.StandardCharsets;

/**
 * Checks that bytes are one JSON value (RFC 8259) and records the positions of its parts, in one
 * pass and without creating objects for them.
 *
 * <p>Each method takes the position where its part starts and returns the position after it: a
 * position in a field would go through memory at every step.
 */
final class JsonScanner {
  private static final int NESTING_LIMIT = 100;
  private static final int DIGITS_LIMIT = 1000;
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final byte[] bytes;
  private final int limit;
  private final Tape tape;
  private int depth;

  private JsonScanner(byte[] bytes, int from, int limit) {
    this.bytes = bytes;
    this.limit = limit;
    tape = Tape.forText(limit - from);
  }

  /** Scans the value in these bytes. The caller must not change them afterwards. */
  static Tape scan(byte[] bytes, int from, int limit) throws InvalidJsonException {
    JsonScanner scanner = new JsonScanner(bytes, from, limit);
    int end = scanner.value(scanner.token(from));
    while (end < limit && isBlank(bytes[end])) {
      end++;
    }
    if (end < limit) {
      throw new InvalidJsonException("more follows after its value", end);
    }
    return scanner.tape;
  }

  private int value(int start) throws InvalidJsonException {
    return value(tape.add(start), start);
  }

  private int value(int node, int start) throws InvalidJsonException {
    if (bytes[start] == '"') {
      return text(node, start); // most values
    }
    return switch (bytes[start]) {
      case '{' -> object(node, start);
      case '[' -> array(node, start);
      case 't' -> word(node, start, TRUE, JsonKind.TRUE);
      case 'f' -> word(node, start, FALSE, JsonKind.FALSE);
      case 'n' -> word(node, start, NULL, JsonKind.NULL);
      default -> number(node, start);
    };
  }

  private int text(int node, int start) throws InvalidJsonException {
    int end = StringScanner.end(bytes, start + 1, limit);
    int after = (end < 0 ? ~end : end) + 1;
    tape.complete(node, end < 0 ? JsonKind.ENCODED_TEXT : JsonKind.TEXT, after, 0);
    return after;
  }

  private int object(int node, int start) throws InvalidJsonException {
    deeper(start);
    int at = token(start + 1);
    int size = 0;
    if (bytes[at] != '}') {
      at = token(member(at));
      size++;
      while (bytes[at] == ',') {
        at = token(member(token(at + 1)));
        size++;
      }
      close(at, '}');
    }
    depth--;
    tape.complete(node, JsonKind.OBJECT, at + 1, size);
    return at + 1;
  }

  private int member(int at) throws InvalidJsonException {
    if (bytes[at] != '"') {
      throw new InvalidJsonException("a field needs a name in quotes", at);
    }
    int start = at + 1;
    int end = StringScanner.end(bytes, start, limit);
    int key = end < 0 ? decodedKey(start, ~end) : NameKey.of(bytes, start, end);
    int colon = token((end < 0 ? ~end : end) + 1);
    if (bytes[colon] != ':') {
      throw new InvalidJsonException("a colon must follow the name of a field", colon);
    }
    int value = token(colon + 1);
    int node = tape.add(value);
    tape.name(node, start, end, key);
    return value(node, value);
  }

  /** Of a name with escapes or non-ASCII characters. */
  private int decodedKey(int start, int end) {
    byte[] name = StringDecoder.decode(bytes, start, end).getBytes(StandardCharsets.UTF_8);
    return NameKey.of(name, 0, name.length);
  }

  private int array(int node, int start) throws InvalidJsonException {
    deeper(start);
    int at = token(start + 1);
    int size = 0;
    if (bytes[at] != ']') {
      at = token(value(at));
      size++;
      while (bytes[at] == ',') {
        at = token(value(token(at + 1)));
        size++;
      }
      close(at, ']');
    }
    depth--;
    tape.complete(node, JsonKind.ARRAY, at + 1, size);
    return at + 1;
  }

  private void close(int at, char bracket) throws InvalidJsonException {
    if (bytes[at] != bracket) {
      throw new InvalidJsonException("a comma or '" + bracket + "' must follow a value", at);
    }
  }

  private void deeper(int at) throws InvalidJsonException {
    depth++;
    if (depth > NESTING_LIMIT) {
      throw new InvalidJsonException("it is nested more than " + NESTING_LIMIT + " deep", at);
    }
  }

  private int word(int node, int start, byte[] word, JsonKind kind) throws InvalidJsonException {
    for (int i = 0; i < word.length; i++) {
      if (start + i >= limit || bytes[start + i] != word[i]) {
        throw new InvalidJsonException("an invalid value", start);
      }
    }
    tape.complete(node, kind, start + word.length, 0);
    return start + word.length;
  }

  private int number(int node, int start) throws InvalidJsonException {
    int at = bytes[start] == '-' ? start + 1 : start;
    at = is(at, '0') ? at + 1 : digits(at);
    if (is(at, '.')) {
      at = digits(at + 1);
    }
    if (is(at, 'e') || is(at, 'E')) {
      at = digits(is(at + 1, '+') || is(at + 1, '-') ? at + 2 : at + 1);
    }
    if (at - start > DIGITS_LIMIT) {
      throw new InvalidJsonException(
          "a number is longer than " + DIGITS_LIMIT + " characters", start);
    }
    tape.complete(node, JsonKind.NUMBER, at, 0);
    return at;
  }

  private boolean is(int at, char expected) {
    return at < limit && bytes[at] == expected;
  }

  private int digits(int start) throws InvalidJsonException {
    int at = start;
    while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == start) {
      throw new InvalidJsonException("an invalid value", start);
    }
    return at;
  }

  /** The position of the next byte that is no blank. */
  private int token(int from) throws InvalidJsonException {
    int at = from;
    while (at < limit && isBlank(bytes[at])) {
      at++;
    }
    if (at >= limit) {
      throw new InvalidJsonException("it ends too early", limit);
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
  }
}
