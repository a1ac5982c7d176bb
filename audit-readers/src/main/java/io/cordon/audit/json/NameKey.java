package io.cordon.audit.json;

/**
 * A cheap hash of a field's name, of its length and three of its bytes in UTF-8. Equal names have
 * equal keys; equal keys do not prove equal names.
 */
final class NameKey {
  private NameKey() {}

  static int of(byte[] bytes, int start, int end) {
    int length = end - start;
    return length == 0
        ? 0
        : (length << 21)
            ^ (bytes[start] << 14)
            ^ (bytes[start + (length >> 1)] << 7)
            ^ bytes[end - 1];
  }
}
