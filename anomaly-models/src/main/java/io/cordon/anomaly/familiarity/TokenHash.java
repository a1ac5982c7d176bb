package io.cordon.anomaly.familiarity;

/**
 * The token of a name: 32 bits. Of 4,096 names, one in a million is taken for another.
 *
 * <p>FNV-1a with 64 bits over the characters, then the finishing steps of MurmurHash3, of which the
 * upper half is taken. Source: Fowler, Noll and Vo, RFC 9923; Appleby, MurmurHash3 (public domain).
 */
public final class TokenHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TokenHash() {}

  public static int of(CharSequence name) {
    return (int) (longOf(name) >>> 32);
  }

  /** All 64 bits, where names are counted and not remembered. */
  public static long longOf(CharSequence name) {
    long hash = OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
