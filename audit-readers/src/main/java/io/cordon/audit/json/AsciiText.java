package io.cordon.audit.json;

import java.nio.charset.StandardCharsets;

/** A text in words of eight bytes, to compare it with the bytes of a record eight at a time. */
final class AsciiText {
  /** 2⁶⁴ divided by the golden ratio: Knuth's multiplicative hash. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  final String text;

  /** As the {@link NameKey} of a member's name. */
  final int key;

  private final byte[] bytes;

  /** The first eight bytes; of a shorter text all of them, with zeros after them. */
  private final long first;

  /** The last eight bytes; as the first where there are no more. */
  private final long last;

  AsciiText(String text) {
    this.text = text;
    bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    boolean few = length < Long.BYTES;
    key = NameKey.of(bytes, 0, length);
    first = few ? few(bytes) : StringScanner.word(bytes, 0);
    last = few ? first : StringScanner.word(bytes, length - Long.BYTES);
  }

  private static long few(byte[] bytes) {
    long word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word |= (bytes[i] & 0xFFL) << (i * Byte.SIZE);
    }
    return word;
  }

  /** Whether these bytes of a record, which are ASCII, are the text. */
  boolean is(byte[] record, int start, int end) {
    int length = end - start;
    if (length != bytes.length) {
      return false;
    }
    if (length < Long.BYTES) {
      return start + Long.BYTES <= record.length
          ? first(record, start, length) == first
          : isFew(record, start);
    }
    return StringScanner.word(record, start) == first
        && StringScanner.word(record, end - Long.BYTES) == last
        && (length <= 2 * Long.BYTES || isBetween(record, start));
  }

  /** Whether the bytes between the first eight and the last eight are those of the text. */
  private boolean isBetween(byte[] record, int start) {
    for (int at = Long.BYTES; at < bytes.length - Long.BYTES; at += Long.BYTES) {
      if (StringScanner.word(record, start + at) != StringScanner.word(bytes, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFew(byte[] record, int start) {
    for (int i = 0; i < bytes.length; i++) {
      if (record[start + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Up to seven bytes with zeros after them. */
  private static long first(byte[] record, int start, int count) {
    return StringScanner.word(record, start) & ~(-1L << (count * Byte.SIZE));
  }

  /**
   * A hash of bytes of a record, for a table.
   *
   * @param bits how many, up to 32
   */
  static int hash(byte[] record, int start, int end, int bits) {
    int length = end - start;
    long hash = length;
    for (int at = start; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = (hash ^ StringScanner.word(record, at)) * SPREAD;
      hash ^= hash >>> Integer.SIZE;
    }
    if (length >= Long.BYTES) {
      hash ^= StringScanner.word(record, end - Long.BYTES);
    } else if (start + Long.BYTES <= record.length) {
      hash ^= first(record, start, length);
    }
    return (int) ((hash * SPREAD) >>> (Long.SIZE - bits));
  }
}
