package io.cordon.audit.json;

import io.cordon.model.text.UnsafeText;
import io.cordon.model.text.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One JSON value and the positions of its parts. A part, called node, is identified by its position
 * on the {@link Tape}; the whole value is node 0. Values are decoded only on access.
 */
public final class JsonIndex implements AutoCloseable {
  /** What {@link #digits} returns where it cannot return the number. */
  public static final long NO_DIGITS = Long.MIN_VALUE;

  private static final int NONE = -1;
  private static final int DIGITS_OF_A_LONG = 18;

  private final byte[] bytes;
  private Tape tape;

  private JsonIndex(byte[] bytes, Tape tape) {
    this.bytes = bytes;
    this.tape = tape;
  }

  /**
   * Indexes bytes that are one JSON value. The caller must not change them afterwards.
   *
   * @throws InvalidJsonException if they are no JSON, not in UTF-8, or nested more than 100 deep
   */
  public static JsonIndex of(byte[] bytes, int offset, int length) throws InvalidJsonException {
    return new JsonIndex(bytes, JsonScanner.scan(bytes, offset, offset + length));
  }

  /** Indexes a text; half of a surrogate pair, which has no UTF-8, is kept as an escape. */
  public static JsonIndex of(String text) throws InvalidJsonException {
    String whole = UnsafeText.hasLoneSurrogate(text) ? UnsafeText.inJson(text) : text;
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  public JsonKind kind(int node) {
    return tape.kind(node);
  }

  /** The first element or member; negative when there is none. */
  public int first(int container) {
    int child = container + Tape.STRIDE;
    return child < tape.next(container) ? child : NONE;
  }

  /** The element or member after this one; negative when there is none. */
  public int next(int container, int node) {
    int next = tape.next(node);
    return next < tape.next(container) ? next : NONE;
  }

  /** The name of a member. */
  public String name(int node) {
    int start = tape.nameStart(node);
    int end = tape.nameEnd(node);
    return end < 0
        ? StringDecoder.decode(bytes, start, ~end)
        : new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Whether the name of a member, as it is written, contains one of these bytes of ASCII. */
  public boolean nameContains(int node, byte one, byte two, byte three, byte four) {
    int end = tape.nameEnd(node);
    for (int i = tape.nameStart(node); i < (end < 0 ? ~end : end); i++) {
      byte b = bytes[i];
      if (b == one || b == two || b == three || b == four) {
        return true;
      }
      i += b == '\\' ? 1 : 0;
    }
    return false;
  }

  /** The {@link NameKey} of the name of a member. */
  int nameKey(int node) {
    return tape.nameKey(node);
  }

  boolean isNamed(int node, AsciiText name) {
    if (tape.nameKey(node) != name.key) {
      return false;
    }
    int end = tape.nameEnd(node);
    return end < 0 ? name.text.equals(name(node)) : name.is(bytes, tape.nameStart(node), end);
  }

  boolean sameName(int node, int other) {
    return tape.nameKey(node) == tape.nameKey(other) && name(node).equals(name(other));
  }

  /**
   * The last member with this name; negative when there is none. For an object of few members: each
   * is looked at.
   */
  public int find(int object, String name) {
    int end = tape.next(object);
    if (end == object + Tape.STRIDE) {
      return NONE; // such as a part that the record does not have, of which many names are asked
    }
    AsciiText asked = AskedNames.of(name);
    int found = NONE;
    for (int node = object + Tape.STRIDE; node < end; node = tape.next(node)) {
      if (isNamed(node, asked)) {
        found = node;
      }
    }
    return found;
  }

  /** How many elements or members it has. */
  public int size(int container) {
    return tape.size(container);
  }

  /**
   * The characters of a text or number; {@code true}, {@code false} or {@code null} as text.
   * Decoded once.
   */
  public String text(int node) {
    String text = tape.text(node);
    if (text == null) {
      text = decoded(node);
      tape.keep(node, text);
    }
    return text;
  }

  private String decoded(int node) {
    int start = tape.start(node);
    int end = tape.end(node);
    return switch (tape.kind(node)) {
      case TEXT -> new String(bytes, start + 1, end - start - 2, StandardCharsets.ISO_8859_1);
      case ENCODED_TEXT -> StringDecoder.decode(bytes, start + 1, end - 1);
      default -> new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    };
  }

  /**
   * Appends the text of a value with its length before it, so that adjacent texts stay separate.
   */
  public void appendText(Utf8Text text, int node) {
    int quote = tape.kind(node) == JsonKind.TEXT ? 1 : 0;
    if (tape.kind(node) == JsonKind.ENCODED_TEXT) {
      appendWithLength(text, text(node));
    } else {
      appendWithLength(text, tape.start(node) + quote, tape.end(node) - quote);
    }
  }

  /** As {@link #appendText}, the name of a member. */
  public void appendName(Utf8Text text, int node) {
    int end = tape.nameEnd(node);
    if (end < 0) {
      appendWithLength(text, name(node));
    } else {
      appendWithLength(text, tape.nameStart(node), end);
    }
  }

  private void appendWithLength(Utf8Text text, int start, int end) {
    text.append(end - start).append(':').append(bytes, start, end);
  }

  private static void appendWithLength(Utf8Text text, String value) {
    text.append(value.length()).append(':').append(value);
  }

  /** Compares the names of two members as texts. */
  public int compareNames(int node, int other) {
    int end = tape.nameEnd(node);
    int otherEnd = tape.nameEnd(other);
    return end < 0 || otherEnd < 0
        ? name(node).compareTo(name(other))
        : Arrays.compare(bytes, tape.nameStart(node), end, bytes, tape.nameStart(other), otherEnd);
  }

  /** A whole number of up to 18 digits; {@link #NO_DIGITS} for any other. */
  public long digits(int number) {
    int start = tape.start(number);
    int end = tape.end(number);
    int first = bytes[start] == '-' ? start + 1 : start;
    if (end - first > DIGITS_OF_A_LONG) {
      return NO_DIGITS;
    }
    long value = 0;
    for (int at = first; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return NO_DIGITS;
      }
      value = value * 10 + digit;
    }
    return first > start ? -value : value;
  }

  /** As {@link #text}, for a value that many records have in common. */
  public String frequentText(int node) {
    String text = tape.text(node);
    if (text == null) {
      text =
          tape.kind(node) == JsonKind.TEXT
              ? FrequentTexts.of(bytes, tape.start(node) + 1, tape.end(node) - 1)
              : decoded(node);
      tape.keep(node, text);
    }
    return text;
  }

  /**
   * Ends the use of the index, also by those to whom it was given: what it needs is used again for
   * the next one of the same thread. It need not be closed.
   */
  @Override
  public void close() {
    if (tape != null) {
      tape.release();
      tape = null;
    }
  }

  /** How many bytes the whole value has. */
  public int length() {
    return tape.end(0) - tape.start(0);
  }

  /** The original bytes of the node. */
  public byte[] bytes(int node) {
    return Arrays.copyOfRange(bytes, tape.start(node), tape.end(node));
  }
}
