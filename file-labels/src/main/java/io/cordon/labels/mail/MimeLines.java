package io.cordon.labels.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes with their ends; a line that is very long comes in pieces. */
final class MimeLines {
  private static final int MAX_LINE_BYTES = 64 << 10;

  private final InputStream in;

  MimeLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line, at least one byte; null at the end. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n' || line.size() >= MAX_LINE_BYTES) {
        break;
      }
    }
    return line.size() == 0 ? null : line.toByteArray();
  }
}
