package io.cordon.audit.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Texts in which {@code %20} stands for a blank (RFC 3986, section 2.1). What is no valid UTF-8 or
 * a control character stays as it is written; a plus is a plus.
 */
public final class PercentEncoding {
  private static final int ESCAPE_LENGTH = 3;
  private static final int MAX_UTF8_BYTES = 4;

  private PercentEncoding() {}

  /** The decoded text; the same instance when there is nothing to decode. */
  public static String decoded(String text) {
    int escape = text.indexOf('%');
    if (escape < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int start = 0;
    while (escape >= 0) {
      decoded.append(text, start, escape);
      String character = characterAt(text, escape);
      decoded.append(character == null ? "%" : character);
      start = escape + (character == null ? 1 : ESCAPE_LENGTH * utf8Length(byteAt(text, escape)));
      escape = text.indexOf('%', start);
    }
    return decoded.append(text, start, text.length()).toString();
  }

  /** The character whose first byte is escaped here; null when it is none that may be decoded. */
  private static String characterAt(String text, int escape) {
    int length = utf8Length(byteAt(text, escape));
    if (length == 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(MAX_UTF8_BYTES);
    for (int number = 0; number < length; number++) {
      int value = byteAt(text, escape + number * ESCAPE_LENGTH);
      if (value < 0) {
        return null;
      }
      bytes.put((byte) value);
    }
    try {
      String character = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return Character.isISOControl(character.charAt(0)) ? null : character;
    } catch (CharacterCodingException noCharacter) {
      return null;
    }
  }

  /** The number of bytes of the character that starts with this byte; 0 for no first byte. */
  private static int utf8Length(int first) {
    if (first < 0 || (first >= 0x80 && first < 0xC0) || first > 0xF7) {
      return 0;
    }
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : MAX_UTF8_BYTES;
  }

  /** The byte that is escaped at this position; -1 when there is no valid escape. */
  private static int byteAt(String text, int position) {
    if (position + ESCAPE_LENGTH > text.length() || text.charAt(position) != '%') {
      return -1;
    }
    int high = hexDigit(text.charAt(position + 1));
    int low = hexDigit(text.charAt(position + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Only ASCII digits: {@link Character#digit} also accepts those of other scripts. */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
