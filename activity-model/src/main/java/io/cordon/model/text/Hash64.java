package io.cordon.model.text;

/**
 * A 64-bit hash in place of a text. FNV-1a over the characters, then the finaliser of MurmurHash3,
 * which spreads the last characters over all bits.
 *
 * <p>Among n texts the chance that any two collide is about n² / 2^65: one in 3e11 for ten
 * thousand, one in 4e7 for a million. It does not resist somebody who may choose the texts.
 */
public final class Hash64 {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  public static long of(String text) {
    return spread(added(text, OFFSET));
  }

  /** The hash of a text that is given in two parts, without putting them together. */
  public static long of(String text, String rest) {
    return spread(added(rest, added(text, OFFSET)));
  }

  private static long added(String text, long start) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private static long spread(long added) {
    long hash = added;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
