package io.cordon.yaml;

import java.io.Reader;

/**
 * Reads a text in blocks that never end inside a surrogate pair: snakeyaml-engine 3.0 reads beyond
 * its buffer when the first half of a character above U+FFFF is the last of a full block.
 */
final class WholeCharacterReader extends Reader {
  private final String text;
  private int next;

  /** A reader of a text without lone surrogates. */
  WholeCharacterReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (next >= text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), next + length);
    if (end - next > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(next, end, into, offset);
    int read = end - next;
    next = end;
    return read;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
