package io.cordon.audit.json;

import java.nio.charset.StandardCharsets;

/**
 * Short texts that many records have in common, such as the names of operations and programs: each
 * is decoded once, and what reads it later finds its hash there. Keeps a fixed number of them; a
 * new one displaces another. Threads share them: an entry never changes, and one that a thread does
 * not see is decoded again.
 */
final class FrequentTexts {
  /** Longer ones are hardly the same in many records. */
  private static final int LIMIT_BYTES = 160;

  /** At most 2 MB of texts. */
  private static final int SIZE_BITS = 12;

  private static final AsciiText[] KEPT = new AsciiText[1 << SIZE_BITS];

  private FrequentTexts() {}

  /** The text of these bytes, which are ASCII without escapes. */
  static String of(byte[] bytes, int start, int end) {
    if (end - start > LIMIT_BYTES) {
      return decoded(bytes, start, end);
    }
    int slot = AsciiText.hash(bytes, start, end, SIZE_BITS);
    AsciiText kept = KEPT[slot];
    if (kept == null || !kept.is(bytes, start, end)) {
      kept = new AsciiText(decoded(bytes, start, end));
      KEPT[slot] = kept;
    }
    return kept.text;
  }

  private static String decoded(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
