package io.cordon.audit.json;

import java.nio.charset.StandardCharsets;

/** Decodes JSON strings. */
final class StringDecoder {
  private StringDecoder() {}

  /** Decodes a string whose escapes were checked. An unpaired surrogate is kept. */
  static String decode(byte[] bytes, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int plain = start;
    int at = start;
    while (at < end) {
      if (bytes[at] != '\\') {
        at++;
        continue;
      }
      text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
      byte escape = bytes[at + 1];
      text.append(escape == 'u' ? unit(bytes, at + 2) : unescaped(escape));
      at += escape == 'u' ? 6 : 2;
      plain = at;
    }
    return text.append(new String(bytes, plain, end - plain, StandardCharsets.UTF_8)).toString();
  }

  private static char unit(byte[] bytes, int start) {
    int unit = 0;
    for (int i = start; i < start + 4; i++) {
      unit = (unit << 4) | Character.digit(bytes[i], 16);
    }
    return (char) unit;
  }

  private static char unescaped(byte escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) escape;
    };
  }
}
