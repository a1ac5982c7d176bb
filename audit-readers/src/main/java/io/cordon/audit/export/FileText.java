package io.cordon.audit.export;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file's text as UTF-8 without byte order mark, with line feeds between lines. Converts UTF-16
 * and UTF-32, also without a mark where the first characters are ASCII, and the lone carriage
 * returns of old Macs.
 */
final class FileText {
  private FileText() {}

  /**
   * The text.
   *
   * @param start the first bytes of the file; they are read again from {@code in}
   */
  static InputStream of(PushbackInputStream in, byte[] start) throws IOException {
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    }
    Charset charset = charset(start);
    if (charset == null) {
      return withLineFeeds(in, start);
    }
    boolean marked = starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE);
    boolean utf32 = charset.name().startsWith("UTF-32");
    in.skipNBytes(utf32 ? 4 : marked ? 2 : 0);
    InputStream utf8 = new Utf8InputStream(new InputStreamReader(in, charset));
    byte[] first = utf8.readNBytes(start.length);
    return withLineFeeds(new SequenceInputStream(new ByteArrayInputStream(first), utf8), first);
  }

  /** The first bytes of a file in UTF-8. */
  static byte[] inUtf8(byte[] start) {
    Charset charset = charset(start);
    return charset == null ? start : new String(start, charset).getBytes(StandardCharsets.UTF_8);
  }

  /** Null for UTF-8. */
  private static Charset charset(byte[] start) {
    if (starts(start, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(start, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(start, 0xFF, 0xFE) || isAsciiInUtf16(start, 0)) {
      return StandardCharsets.UTF_16LE;
    }
    boolean bigEndian = starts(start, 0xFE, 0xFF) || isAsciiInUtf16(start, 1);
    return bigEndian ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether the first two characters have two bytes each, of which one is zero. */
  private static boolean isAsciiInUtf16(byte[] start, int at) {
    return start.length >= 4
        && start[at] > 0
        && start[1 - at] == 0
        && start[2 + at] > 0
        && start[3 - at] == 0;
  }

  private static InputStream withLineFeeds(InputStream in, byte[] start) {
    boolean carriageReturns = false;
    for (int i = 0; i < start.length; i++) {
      // A line feed may follow the last byte.
      carriageReturns |= start[i] == '\r' && i + 1 < start.length;
      if (start[i] == '\n') {
        return in;
      }
    }
    return carriageReturns ? new LineFeeds(in) : in;
  }

  private static boolean starts(byte[] bytes, int... start) {
    byte[] expected = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      expected[i] = (byte) start[i];
    }
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }

  /** Replaces each carriage return. */
  private static final class LineFeeds extends FilterInputStream {
    LineFeeds(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      return b == '\r' ? '\n' : b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      for (int i = offset; i < offset + read; i++) {
        target[i] = target[i] == '\r' ? (byte) '\n' : target[i];
      }
      return read;
    }
  }
}
