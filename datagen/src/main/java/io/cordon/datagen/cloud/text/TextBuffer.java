package io.cordon.datagen.cloud.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a value is put together before it is written, without a string for each. Not for several
 * threads.
 */
public final class TextBuffer {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int DAY_SECONDS = 86_400;
  private static final int SECOND_MILLIS = 1_000;
  private static final int GUID_LENGTH = 36;

  private final PlainBytes plainBytes = new PlainBytes();
  private byte[] bytes = new byte[512];
  private int length;

  /** Whether JSON has nothing to escape in it. */
  private boolean plain = true;

  /** The same buffer, empty. */
  public TextBuffer clear() {
    length = 0;
    plain = true;
    return this;
  }

  /** A character of ASCII. */
  public TextBuffer add(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
    plain &= isPlain(c);
    return this;
  }

  public TextBuffer add(String text) {
    int size = text.length();
    reserve(size);
    int end = length;
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c > 0x7E) {
        return addUnicode(text);
      }
      plain &= isPlain(c);
      bytes[end++] = (byte) c;
    }
    length = end;
    return this;
  }

  public TextBuffer add(EncodedText text) {
    reserve(text.length());
    text.copyTo(bytes, length);
    length += text.length();
    plain &= text.isPlain();
    return this;
  }

  private TextBuffer addUnicode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (byte b : encoded) {
      plain &= b < 0 || isPlain((char) b);
    }
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return this;
  }

  static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  /** In decimal digits. */
  public TextBuffer add(long number) {
    if (number < 0 || number > Integer.MAX_VALUE) {
      return add(Long.toString(number));
    }
    int size = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      size++;
    }
    return padded((int) number, size);
  }

  /** The lowest hexadecimal digits, in lower case. */
  public TextBuffer hex(long bits, int digits) {
    reserve(digits);
    digits(bits, digits);
    return this;
  }

  private void digits(long bits, int digits) {
    int end = length;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      bytes[end++] = DIGITS[(int) (bits >>> shift) & 0xF];
    }
    length = end;
  }

  /** A random GUID (version 4) in lower case, from a key and the kind of id. */
  public TextBuffer guid(long key, int kind) {
    long high = Ids.bits(key, kind);
    long low = Ids.next(high);
    reserve(GUID_LENGTH);
    digits(high >>> 32, 8);
    bytes[length++] = '-';
    digits(high >>> 16, 4);
    bytes[length++] = '-';
    digits((high & 0x0FFF) | 0x4000, 4);
    bytes[length++] = '-';
    digits(((low >>> 48) & 0x3FFF) | 0x8000, 4);
    bytes[length++] = '-';
    digits(low, 12);
    return this;
  }

  /** {@code 2026-03-01T09:30:00}, in UTC. */
  public TextBuffer seconds(long atMillis) {
    long atSeconds = Math.floorDiv(atMillis, SECOND_MILLIS);
    long date = TimeText.date(Math.floorDiv(atSeconds, DAY_SECONDS));
    padded((int) (date >>> 16), 4).add('-').padded((int) (date >>> 8) & 0xFF, 2);
    add('-').padded((int) date & 0xFF, 2);
    int second = Math.floorMod(atSeconds, DAY_SECONDS);
    add('T').padded(second / 3_600, 2).add(':').padded(second / 60 % 60, 2);
    return add(':').padded(second % 60, 2);
  }

  /** {@code 2026-03-01T09:30:00.250}, in UTC. */
  public TextBuffer millis(long atMillis) {
    return seconds(atMillis).add('.').padded(Math.floorMod(atMillis, SECOND_MILLIS), 3);
  }

  private TextBuffer padded(int number, int digits) {
    reserve(digits);
    int rest = number;
    for (int place = length + digits - 1; place >= length; place--) {
      bytes[place] = DIGITS[rest % 10];
      rest /= 10;
    }
    length += digits;
    return this;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Writes its content as a text value. */
  public void write(JsonGenerator json) throws IOException {
    if (plain) {
      json.writeString(plainBytes.of(bytes, length));
    } else {
      json.writeString(toString());
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
