package io.cordon.audit.json;

/**
 * A cheap hash of a field's name, of its length and three of its characters. Equal names have equal
 * keys; equal keys do not prove equal names.
 */
final class NameKey {
  private NameKey() {}

  static int of(String name) {
    int length = name.length();
    return length == 0
        ? 0
        : joined(length, name.charAt(0), name.charAt(length >> 1), name.charAt(length - 1));
  }

  /** For a name in ASCII without escapes: its bytes are its characters. */
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
