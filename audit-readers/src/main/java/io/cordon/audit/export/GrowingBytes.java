package io.cordon.audit.export;

import java.util.Arrays;

/** A byte array that grows; unlike ByteArrayOutputStream it can remove bytes and copy ranges. */
final class GrowingBytes {
  private byte[] bytes = new byte[4096];
  private int size;

  void add(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) b;
  }

  void add(byte[] more) {
    if (size + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more.length));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Removes the last byte; there must be one. */
  int removeLast() {
    return bytes[--size];
  }

  int size() {
    return size;
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  byte[] copy() {
    return copy(0, size);
  }

  /** Removes all bytes and releases the memory of a very long array. */
  void clear() {
    if (bytes.length > 1 << 20) {
      bytes = new byte[4096];
    }
    size = 0;
  }
}
