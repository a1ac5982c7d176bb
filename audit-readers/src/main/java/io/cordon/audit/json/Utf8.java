package io.cordon.audit.json;

/**
 * Checks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing beyond U+10FFFF.
 */
final class Utf8 {
  private Utf8() {}

  /** The position after the non-ASCII character that starts here. */
  static int afterCharacter(byte[] bytes, int at, int limit) throws InvalidJsonException {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > limit || !follows(bytes, at, length)) {
      throw new InvalidJsonException("its bytes are not UTF-8", at);
    }
    int second = bytes[at + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean surrogate = lead == 0xED && second >= 0xA0;
    boolean beyond = lead == 0xF4 && second >= 0x90;
    if (overlong || surrogate || beyond) {
      throw new InvalidJsonException("its bytes are not UTF-8", at);
    }
    return at + length;
  }

  private static boolean follows(byte[] bytes, int at, int length) {
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
