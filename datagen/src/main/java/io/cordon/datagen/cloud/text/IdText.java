package io.cordon.datagen.cloud.text;

import java.nio.charset.StandardCharsets;

/**
 * Ids in the alphabets that clouds use, drawn from keys: one key and purpose always give the same
 * id, and any other pair gives another one, as far as the id's length allows.
 */
public final class IdText {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final byte[] BASE_64 =
      latin("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  private static final byte[] BASE_36 = latin("0123456789abcdefghijklmnopqrstuvwxyz");
  private static final byte[] BASE_10 = latin("0123456789");
  private static final byte[] BASE_16 = latin("0123456789abcdef");
  private static final int GUID_LENGTH = 36;

  private IdText() {}

  /** 64 bits for a key and what they are for, by the finaliser of MurmurHash3 (Stafford 13). */
  public static long mix(long key, long purpose) {
    return stafford(key * 31 + stafford(purpose + GOLDEN));
  }

  /** Further bits, for ids of more than 64. */
  static long next(long bits) {
    return stafford(bits + GOLDEN);
  }

  private static long stafford(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * A number without zeros in front.
   *
   * @param least the smallest one with as many digits, a power of ten
   */
  public static String number(long key, long purpose, long least) {
    return Long.toString(numberOf(key, purpose, least));
  }

  public static long numberOf(long key, long purpose, long least) {
    return least + Long.remainderUnsigned(mix(key, purpose), 9 * least);
  }

  /** The prefix and then as many digits. */
  public static String digits(String prefix, long key, long purpose, int count) {
    return text(prefix, key, purpose, count, BASE_10);
  }

  /** The prefix and then as many letters and digits, as of URL-safe Base64. */
  public static String base64(String prefix, long key, long purpose, int count) {
    return text(prefix, key, purpose, count, BASE_64);
  }

  /** The prefix and then as many small letters and digits. */
  public static String base36(String prefix, long key, long purpose, int count) {
    return text(prefix, key, purpose, count, BASE_36);
  }

  private static String text(String prefix, long key, long purpose, int count, byte[] alphabet) {
    int start = prefix.length();
    byte[] text = new byte[start + count];
    for (int i = 0; i < start; i++) {
      text[i] = (byte) prefix.charAt(i);
    }
    long bits = mix(key, purpose);
    long word = bits;
    int left = 8;
    for (int i = start; i < text.length; i++) {
      if (left == 0) {
        bits = next(bits);
        word = bits;
        left = 8;
      }
      text[i] = alphabet[(int) (((word & 0xff) * alphabet.length) >>> 8)];
      word >>>= 8;
      left--;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** A random UUID (version 4) in lower case. */
  public static String guid(long key, long purpose) {
    long high = mix(key, purpose);
    long low = next(high);
    high = (high & 0xffff_ffff_ffff_0fffL) | 0x4000;
    low = (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    byte[] text = new byte[GUID_LENGTH];
    int at = 0;
    for (int nibble = 0; nibble < 32; nibble++) {
      if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) {
        text[at++] = '-';
      }
      long half = nibble < 16 ? high : low;
      text[at++] = BASE_16[(int) (half >>> (60 - 4 * (nibble & 15))) & 15];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin(String alphabet) {
    return alphabet.getBytes(StandardCharsets.ISO_8859_1);
  }
}
