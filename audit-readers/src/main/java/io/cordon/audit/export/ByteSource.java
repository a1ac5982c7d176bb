package io.cordon.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads single bytes, counts lines, and takes bytes back. */
final class ByteSource {
  static final int END = -1;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int end;
  private long line = 1;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The line of the next byte, 1-based. */
  long line() {
    return line;
  }

  int read() throws IOException {
    if (position == end && !fill()) {
      return END;
    }
    int b = buffer[position++] & 0xFF;
    if (b == '\n') {
      line++;
    }
    return b;
  }

  private boolean fill() throws IOException {
    if (buffer.length > 4 * BUFFER_BYTES) {
      buffer = new byte[BUFFER_BYTES];
    }
    position = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /**
   * Puts back the bytes that were read last; they are read again next.
   *
   * @param lineOfFirst the line of the first of them
   */
  void pushBack(byte[] bytes, long lineOfFirst) {
    byte[] joined = new byte[bytes.length + end - position];
    System.arraycopy(bytes, 0, joined, 0, bytes.length);
    System.arraycopy(buffer, position, joined, bytes.length, end - position);
    buffer = joined.length == 0 ? new byte[BUFFER_BYTES] : joined;
    position = 0;
    end = joined.length;
    line = lineOfFirst;
  }

  /**
   * The byte that was read last and those that follow, to the last of the given ones in its line;
   * they are not read yet. Null where the line does not end in the buffer, or they are more than
   * the limit.
   */
  byte[] lineUpTo(int last, int limitBytes) {
    int lineEnd = position;
    while (lineEnd < end && buffer[lineEnd] != '\n') {
      lineEnd++;
    }
    int to = lineEnd;
    while (to > position && buffer[to - 1] != last) {
      to--;
    }
    boolean there = lineEnd < end && to > position && to - position < limitBytes;
    return there ? Arrays.copyOfRange(buffer, position - 1, to) : null;
  }

  /** Skips bytes of the buffer, none of which ends a line. */
  void skipInLine(int bytes) {
    position += bytes;
  }

  /** Puts back the byte that was read last; at most one. */
  void unread(int b) {
    position--;
    if (b == '\n') {
      line--;
    }
  }

  /** Skips the next two bytes if they are these. */
  boolean skip(int firstByte, int secondByte) throws IOException {
    if (end - position < 2) {
      byte[] rest = Arrays.copyOfRange(buffer, position, end);
      byte[] more = in.readNBytes(2 - rest.length);
      buffer = new byte[BUFFER_BYTES];
      System.arraycopy(rest, 0, buffer, 0, rest.length);
      System.arraycopy(more, 0, buffer, rest.length, more.length);
      position = 0;
      end = rest.length + more.length;
    }
    boolean same =
        end - position >= 2
            && (buffer[position] & 0xFF) == firstByte
            && (buffer[position + 1] & 0xFF) == secondByte;
    position += same ? 2 : 0;
    return same;
  }

  /**
   * Appends the rest of the line, with its end, to {@code target}.
   *
   * @return whether the line or the input ended before {@code target} had {@code limitBytes}
   */
  boolean readLine(GrowingBytes target, int limitBytes) throws IOException {
    while (target.size() < limitBytes) {
      int b = read();
      if (b == END) {
        return true;
      }
      target.add(b);
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Skips the rest of the line; false if the input ended before the line did. */
  boolean skipLine() throws IOException {
    int b = read();
    while (b != END && b != '\n') {
      b = read();
    }
    return b == '\n';
  }
}
