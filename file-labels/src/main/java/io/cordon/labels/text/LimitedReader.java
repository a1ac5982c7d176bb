package io.cordon.labels.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Limits how much is read for one token of a text: a parser keeps a whole attribute, comment or
 * name in memory, and a hostile one never ends.
 */
public final class LimitedReader extends FilterReader {
  private final int maxCharsPerToken;
  private int chars;

  public LimitedReader(Reader text, int maxCharsPerToken) {
    super(text);
    this.maxCharsPerToken = maxCharsPerToken;
  }

  /** A token ended. */
  public void nextToken() {
    chars = 0;
  }

  @Override
  public int read() throws IOException {
    require(1);
    return super.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    require(read);
    return read;
  }

  private void require(int read) throws TokenTooLongException {
    chars += Math.max(0, read);
    if (chars > maxCharsPerToken) {
      throw new TokenTooLongException();
    }
  }

  /** A token exceeds the limit. */
  public static final class TokenTooLongException extends IOException {
    TokenTooLongException() {
      super("a single element is larger than the limit");
    }
  }
}
