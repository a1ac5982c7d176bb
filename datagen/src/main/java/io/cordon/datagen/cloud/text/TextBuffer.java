package io.cordon.datagen.cloud.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where a value is put together before it is written, without a string for each. Not for several
 * threads.
 */
public final class TextBuffer {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int DAY_SECONDS = 86_400;
  private static final int SECOND_MILLIS = 1_000;

  private char[] chars = new char[1_024];
  private int length;

  /** The same buffer, empty. */
  public TextBuffer clear() {
    length = 0;
    return this;
  }

  public TextBuffer add(char c) {
    reserve(1);
    chars[length++] = c;
    return this;
  }

  public TextBuffer add(String text) {
    int size = text.length();
    reserve(size);
    text.getChars(0, size, chars, length);
    length += size;
    return this;
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
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      chars[length++] = DIGITS[(int) (bits >>> shift) & 0xF];
    }
    return this;
  }

  /** A random GUID (version 4) in lower case, from a key and the kind of id. */
  public TextBuffer guid(long key, int kind) {
    long high = Ids.bits(key, kind);
    long low = Ids.next(high);
    hex(high >>> 32, 8).add('-').hex(high >>> 16, 4).add('-');
    hex((high & 0x0FFF) | 0x4000, 4).add('-');
    return hex(((low >>> 48) & 0x3FFF) | 0x8000, 4).add('-').hex(low, 12);
  }

  /** {@code 2026-03-01T09:30:00}, in UTC. */
  public TextBuffer seconds(long atMillis) {
    long atSeconds = Math.floorDiv(atMillis, SECOND_MILLIS);
    long date = TimeText.date(Math.floorDiv(atSeconds, DAY_SECONDS));
    padded((int) (date >>> 16), 4).add('-').padded((int) (date >>> 8) & 0xFF, 2);
    add('-').padded((int) date & 0xFF, 2);
    int second = (int) Math.floorMod(atSeconds, DAY_SECONDS);
    add('T').padded(second / 3_600, 2).add(':').padded(second / 60 % 60, 2);
    return add(':').padded(second % 60, 2);
  }

  /** {@code 2026-03-01T09:30:00.250}, in UTC. */
  public TextBuffer millis(long atMillis) {
    return seconds(atMillis).add('.').padded((int) Math.floorMod(atMillis, SECOND_MILLIS), 3);
  }

  private TextBuffer padded(int number, int digits) {
    reserve(digits);
    int rest = number;
    for (int place = length + digits - 1; place >= length; place--) {
      chars[place] = DIGITS[rest % 10];
      rest /= 10;
    }
    length += digits;
    return this;
  }

  private void reserve(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }
  }

  public int length() {
    return length;
  }

  /** Drops what was added after this length. */
  public TextBuffer cut(int shorter) {
    length = shorter;
    return this;
  }

  /** Writes its content as a text value. */
  public void write(JsonGenerator json) throws IOException {
    json.writeString(chars, 0, length);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
