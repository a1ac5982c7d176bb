package io.cordon.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's text as UTF-8 without byte order mark: decompressed from gzip, converted from UTF-16
 * with a byte order mark.
 *
 * @param gzip null when the file is not compressed
 */
record FileText(InputStream stream, GzipContent gzip) {
  private static final int MARK_BYTES = 4;

  static FileText of(InputStream raw) throws IOException {
    PushbackInputStream plain = new PushbackInputStream(raw, MARK_BYTES);
    if (!starts(start(plain), 0x1F, 0x8B)) {
      return new FileText(converted(plain), null);
    }
    GzipContent gzip = GzipContent.of(plain);
    return new FileText(converted(new PushbackInputStream(gzip, MARK_BYTES)), gzip);
  }

  /** What is wrong with the compression, as far as it was read; null if nothing is. */
  String error() {
    return gzip == null ? null : gzip.error();
  }

  private static InputStream converted(PushbackInputStream in) throws IOException {
    byte[] start = start(in);
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return in;
    }
    boolean littleEndian = starts(start, 0xFF, 0xFE);
    if (!littleEndian && !starts(start, 0xFE, 0xFF)) {
      return in;
    }
    in.skipNBytes(2);
    Charset charset = littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new Utf8InputStream(new InputStreamReader(in, charset));
  }

  private static byte[] start(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(MARK_BYTES);
    in.unread(start);
    return start;
  }

  private static boolean starts(byte[] bytes, int... start) {
    boolean same = bytes.length >= start.length;
    for (int i = 0; same && i < start.length; i++) {
      same = (bytes[i] & 0xFF) == start[i];
    }
    return same;
  }
}
