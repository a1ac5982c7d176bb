package io.cordon.audit.json;

/**
 * The hash that Java gives a text, {@link String#hashCode()}, of bytes in ASCII, eight at a time:
 * the names that readers ask for are constants, which know their hash already.
 */
final class NameHash {
  private static final int PRIME = 31;
  private static final int PRIME_2 = PRIME * PRIME;
  private static final int PRIME_4 = PRIME_2 * PRIME_2;
  private static final int PRIME_8 = PRIME_4 * PRIME_4;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long EVEN_PAIRS = 0x0000FFFF0000FFFFL;

  /** The prime to the power of 0 to 8. */
  private static final int[] POWERS = powers();

  private NameHash() {}

  private static int[] powers() {
    int[] powers = new int[Long.BYTES + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * PRIME;
    }
    return powers;
  }

  /** The hash of what the hash is of, followed by these eight characters, the first one lowest. */
  static int with(int hash, long word) {
    return hash * PRIME_8 + of(word);
  }

  /**
   * As {@link #with(int, long)}, of the first of the characters.
   *
   * @param count 1 to 7
   */
  static int with(int hash, long word, int count) {
    // Zeros before the characters add nothing to their hash.
    return hash * POWERS[count] + of(word << (Long.SIZE - count * Byte.SIZE));
  }

  static int with(int hash, byte character) {
    return hash * PRIME + character;
  }

  /** Joins neighbours: bytes to pairs of 16 bits, pairs to fours of 32 bits, fours to the sum. */
  private static int of(long word) {
    long pairs = (word & EVEN_BYTES) * PRIME + ((word >>> 8) & EVEN_BYTES);
    long fours = (pairs & EVEN_PAIRS) * PRIME_2 + ((pairs >>> 16) & EVEN_PAIRS);
    return (int) fours * PRIME_4 + (int) (fours >>> 32);
  }
}
