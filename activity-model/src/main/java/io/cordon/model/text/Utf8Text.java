package io.cordon.model.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is put together as UTF-8, for what hashes bytes: no intermediate texts for what is
 * ASCII in the input already. Half of a surrogate pair, which UTF-8 cannot carry, is kept in three
 * bytes (as WTF-8 does), so that nothing is lost.
 */
public final class Utf8Text {
  private static final int ASCII_END = 0x80;
  private static final int MOST_BYTES_PER_UNIT = 3;
  private static final int MOST_DIGITS = 11;

  private byte[] bytes;
  private int size;
  private int units;
  private boolean loneSurrogate;

  /**
   * An empty text.
   *
   * @param bytes how long it is expected to become
   */
  public Utf8Text(int bytes) {
    this.bytes = new byte[bytes];
  }

  /** The number of UTF-16 units, as {@link String#length()} counts. */
  public int length() {
    return units;
  }

  /** The number of bytes. */
  public int size() {
    return size;
  }

  /** Whether a half of a surrogate pair is in it: then its bytes are no UTF-8. */
  public boolean hasLoneSurrogate() {
    return loneSurrogate;
  }

  /** The bytes, of which the first {@link #size()} count; they change with the text. */
  public byte[] bytes() {
    return bytes;
  }

  /** Makes the text empty. */
  public void clear() {
    size = 0;
    units = 0;
    loneSurrogate = false;
  }

  /** Adds one character of ASCII. */
  public Utf8Text append(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    units++;
    return this;
  }

  /** Adds bytes that are ASCII. */
  public Utf8Text append(byte[] ascii, int start, int end) {
    int count = end - start;
    reserve(count);
    System.arraycopy(ascii, start, bytes, size, count);
    size += count;
    units += count;
    return this;
  }

  /** Adds another text. */
  public Utf8Text append(Utf8Text other) {
    int before = units;
    append(other.bytes, 0, other.size);
    units = before + other.units;
    loneSurrogate |= other.loneSurrogate;
    return this;
  }

  /** Adds a number in decimal digits. */
  public Utf8Text append(int number) {
    reserve(MOST_DIGITS);
    if (number < 0) {
      return append(Integer.toString(number));
    }
    int end = size + 1;
    for (int rest = number; rest > 9; rest /= 10) {
      end++;
    }
    int rest = number;
    for (int at = end - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    units += end - size;
    size = end;
    return this;
  }

  /** Adds a text of any characters. */
  public Utf8Text append(String text) {
    int length = text.length();
    reserve(length);
    byte[] written = bytes;
    int start = size;
    int at = 0;
    while (at < length && text.charAt(at) < ASCII_END) {
      written[start + at] = (byte) text.charAt(at);
      at++;
    }
    size += at;
    units += at;
    return at == length ? this : appendEncoded(text, at);
  }

  private Utf8Text appendEncoded(String text, int from) {
    reserve((text.length() - from) * MOST_BYTES_PER_UNIT);
    for (int at = from; at < text.length(); ) {
      int point = text.codePointAt(at);
      loneSurrogate |= point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      encode(point);
      at += Character.charCount(point);
    }
    units += text.length() - from;
    return this;
  }

  /** RFC 3629, section 3. */
  private void encode(int point) {
    if (point < ASCII_END) {
      bytes[size++] = (byte) point;
      return;
    }
    int following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    int lead = following == 1 ? 0xC0 : following == 2 ? 0xE0 : 0xF0;
    bytes[size++] = (byte) (lead | (point >> (6 * following)));
    for (int shift = 6 * (following - 1); shift >= 0; shift -= 6) {
      bytes[size++] = (byte) (ASCII_END | ((point >> shift) & 0x3F));
    }
  }

  /**
   * Replaces a text of ASCII by another one of the same length, wherever it is.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public void replace(String ascii, String by) {
    int length = ascii.length();
    if (by.length() != length) {
      throw new IllegalArgumentException(ascii + " is not as long as " + by);
    }
    byte[] written = bytes;
    int last = size - length;
    char first = ascii.charAt(0);
    for (int at = 0; at <= last; at++) {
      if (written[at] == first && isAt(at, ascii)) {
        for (int i = 0; i < length; i++) {
          written[at + i] = (byte) by.charAt(i);
        }
      }
    }
  }

  private boolean isAt(int at, String ascii) {
    for (int i = 1; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * size));
    }
  }

  /** The same text, with each half of a surrogate pair. */
  @Override
  public String toString() {
    if (!loneSurrogate) {
      return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(units);
    for (int at = 0; at < size; ) {
      int lead = bytes[at++] & 0xFF;
      int following = lead < ASCII_END ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      int point = following == 0 ? lead : lead & (0x3F >> following);
      for (int i = 0; i < following; i++) {
        point = (point << 6) | (bytes[at++] & 0x3F);
      }
      text.appendCodePoint(point);
    }
    return text.toString();
  }
}
