package io.cordon.audit.json;

import java.util.Objects;

/**
 * The names that readers ask for, which are constants of the program: a fixed number of them is
 * kept in the form in which they are compared with the names of a record. Threads share them: they
 * never change, and one that a thread does not see is made again.
 */
final class AskedNames {
  private static final int SIZE_BITS = 12;

  /** 2³² divided by the golden ratio: Knuth's multiplicative hash. */
  private static final int SPREAD = 0x9E3779B9;

  private static final AsciiText[] KEPT = new AsciiText[1 << SIZE_BITS];

  private AskedNames() {}

  static AsciiText of(String text) {
    int slot = (text.hashCode() * SPREAD) >>> (Integer.SIZE - SIZE_BITS);
    AsciiText name = KEPT[slot];
    // Nearly always the same instance, for which this is faster than the text's own method.
    if (name == null || !Objects.equals(name.text, text)) {
      name = new AsciiText(text);
      KEPT[slot] = name;
    }
    return name;
  }
}
