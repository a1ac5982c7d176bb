package io.cordon.datagen.cloud.text;

/**
 * Bits that a cloud's ids are made of, drawn from a key of the world and the kind of id, so that
 * the same key always has the same id.
 */
public final class Ids {
  private Ids() {}

  /** The bits of an id of this kind. */
  public static long bits(long key, int kind) {
    return IdText.mix(key, kind);
  }

  /** Further bits, for ids of more than 64. */
  public static long next(long bits) {
    return IdText.next(bits);
  }

  /** Whether the key is one of this share of all keys. */
  public static boolean chance(long key, int kind, double share) {
    return (bits(key, kind) >>> 11) * 0x1.0p-53 < share;
  }

  /** A number from 0 to below the bound. */
  public static int below(long key, int kind, int bound) {
    return (int) Long.remainderUnsigned(bits(key, kind), bound);
  }
}
