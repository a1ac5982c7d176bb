package io.cordon.datagen.cloud.text;

/**
 * Bits that a cloud's ids are made of, drawn from a key of the world and the kind of id, so that
 * the same key always has the same id.
 */
public final class Ids {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Ids() {}

  /** The bits of an id of this kind. */
  public static long bits(long key, int kind) {
    return mix(key + GOLDEN * (2L * kind + 1));
  }

  /** Further bits, for ids of more than 64. */
  public static long next(long bits) {
    return mix(bits + GOLDEN);
  }

  /** Whether the key is one of this share of all keys. */
  public static boolean chance(long key, int kind, double share) {
    return (bits(key, kind) >>> 11) * 0x1.0p-53 < share;
  }

  /** A number from 0 to below the bound. */
  public static int below(long key, int kind, int bound) {
    return (int) Long.remainderUnsigned(bits(key, kind), bound);
  }

  /** Stafford's variant 13 of the 64-bit finaliser of MurmurHash3. */
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
