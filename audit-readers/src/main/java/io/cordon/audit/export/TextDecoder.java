package io.cordon.audit.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes lines of a file that should be UTF-8. Programs on Windows write Windows-1252: a line that
 * is not UTF-8 is that, unless the file has shown to be UTF-8 elsewhere and is only damaged here.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private boolean utf8Seen;
  private boolean windows1252;
  private boolean damaged;

  String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.length() == bytes.length && text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    if (isUtf8(text, bytes)) {
      utf8Seen = true;
      return text;
    }
    if (utf8Seen || hasUtf8(text)) {
      damaged = true;
      return text;
    }
    windows1252 = true;
    return new String(bytes, WINDOWS_1252);
  }

  /** The bytes in UTF-8, if they are Windows-1252; null if they are not. */
  byte[] fromWindows(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (utf8Seen || text.indexOf(REPLACEMENT) < 0 || isUtf8(text, bytes) || hasUtf8(text)) {
      return null;
    }
    windows1252 = true;
    return new String(bytes, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
  }

  /** What a person should know about the encoding; null when there is nothing. */
  String note() {
    if (windows1252) {
      return "is not UTF-8, so it is read as Windows-1252";
    }
    return damaged ? "has bytes that are not UTF-8; each is read as \uFFFD" : null;
  }

  private static boolean isUtf8(String text, byte[] bytes) {
    if (text.indexOf(REPLACEMENT) < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** Whether a text has more characters that UTF-8 encodes in several bytes than damage. */
  private static boolean hasUtf8(String text) {
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      characters += c == REPLACEMENT ? -1 : c > 0x7F ? 1 : 0;
    }
    return characters > 0;
  }
}
