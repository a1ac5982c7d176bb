package io.cordon.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The characters of a reader as UTF-8 bytes. */
final class Utf8InputStream extends InputStream {
  private final Reader reader;
  private final char[] characters = new char[8192];
  private byte[] bytes = new byte[0];
  private int position;
  private int held;

  Utf8InputStream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    int read = reader.read(characters, held, characters.length - held);
    int count = held + Math.max(0, read);
    held = 0;
    if (count == 0) {
      return false;
    }
    // A surrogate pair is not cut in two.
    if (read > 0 && count > 1 && Character.isHighSurrogate(characters[count - 1])) {
      held = 1;
      count--;
    }
    bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
    characters[0] = characters[held == 1 ? count : 0];
    position = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
