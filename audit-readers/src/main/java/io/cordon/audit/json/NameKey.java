package io.cordon.audit.json;

/**
 * A number by which names of fields are told apart at a glance: their length and three of their
 * letters. Equal names have equal numbers; the reverse must be checked.
 */
final class NameKey {
  private NameKey() {}

  static int of(String name) {
    int length = name.length();
    return length == 0
        ? 0
        : joined(length, name.charAt(0), name.charAt(length >> 1), name.charAt(length - 1));
  }

  /** Of a name whose bytes are its letters. */
  static int of(byte[] bytes, int start, int end) {
    int length = end - start;
    return length == 0
        ? 0
        : joined(length, bytes[start], bytes[start + (length >> 1)], bytes[end - 1]);
  }

  private static int joined(int length, int first, int middle, int last) {
    return (length << 21) ^ (first << 14) ^ (middle << 7) ^ last;
  }
}
