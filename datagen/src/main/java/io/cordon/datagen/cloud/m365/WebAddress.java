package io.cordon.datagen.cloud.m365;

import java.nio.charset.StandardCharsets;

/** The address of a file as a program writes it that follows RFC 3986. */
final class WebAddress {
  private static final String PLAIN = "-._~:/@!$&'()*+,;=";

  private WebAddress() {}

  /** Percent-encodes all that may not stand in the path of an address. */
  static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 16);
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
