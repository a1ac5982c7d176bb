package io.cordon.audit.json;

import java.nio.charset.StandardCharsets;

/** The characters that a JSON string stands for. */
final class StringDecoder {
  private StringDecoder() {}

  /** Of a string whose escapes were checked. Half of a surrogate pair stays as it is. */
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
      byte sign = bytes[at + 1];
      text.append(sign == 'u' ? unit(bytes, at + 2) : meant(sign));
      at += sign == 'u' ? 6 : 2;
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

  private static char meant(byte sign) {
    return switch (sign) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) sign;
    };
  }
}
