package io.cordon.audit.json;

/** Finds the end of a member's name and hashes the name on the way. */
final class NameScanner {
  private NameScanner() {}

  /**
   * The end of the name as {@link StringScanner#end} gives it, in the upper half, and the {@link
   * NameHash} in the lower half.
   *
   * @param from after the opening quote
   */
  static long endAndHash(byte[] bytes, int from, int limit) throws InvalidJsonException {
    int hash = 0;
    int at = from;
    while (at + Long.BYTES <= limit) {
      long word = StringScanner.word(bytes, at);
      long special = StringScanner.special(word);
      if (special != 0) {
        int count = Long.numberOfTrailingZeros(special) >>> 3;
        return bytes[at + count] == '"'
            ? joined(at + count, count == 0 ? hash : NameHash.with(hash, word, count))
            : ofDecoded(bytes, from, limit);
      }
      hash = NameHash.with(hash, word);
      at += Long.BYTES;
    }
    while (at < limit && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
      hash = NameHash.with(hash, bytes[at]);
      at++;
    }
    return at < limit && bytes[at] == '"' ? joined(at, hash) : ofDecoded(bytes, from, limit);
  }

  /** A name with escapes or non-ASCII characters, or with an error. */
  private static long ofDecoded(byte[] bytes, int from, int limit) throws InvalidJsonException {
    int end = StringScanner.end(bytes, from, limit);
    return joined(end, StringDecoder.decode(bytes, from, ~end).hashCode());
  }

  private static long joined(int end, int hash) {
    return ((long) end << Integer.SIZE) | (hash & 0xFFFFFFFFL);
  }
}
