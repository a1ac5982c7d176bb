package io.cordon.audit.export.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The decompressed members of a gzip file (RFC 1952), one after another, and what stands behind the
 * last one. The JDK's stream ignores that, and ends after the first member when the input is slow.
 */
public final class GzipMembers extends InputStream {
  private static final int KEPT_BYTES = 4096;
  private static final int DEFLATE = 8;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream compressed;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean inMember;
  private long zeroBytes;
  private long trailingBytes;
  private final ByteArrayOutputStream trailing = new ByteArrayOutputStream();

  /**
   * Reads the header of the first member.
   *
   * @throws DamagedException if there is none
   */
  public GzipMembers(InputStream compressed) throws IOException {
    this.compressed = compressed;
    startMember();
  }

  /** The gzip is damaged or ends too early; the input itself could be read. */
  public static final class DamagedException extends IOException {
    private final boolean cutShort;

    DamagedException(boolean cutShort) {
      this.cutShort = cutShort;
    }

    public boolean isCutShort() {
      return cutShort;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (inMember && length > 0) {
      int read = inflate(target, offset, length);
      if (read > 0) {
        return read;
      }
      if (inflater.finished()) {
        endMember();
        inMember = isMemberNext();
        if (inMember) {
          startMember();
        }
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(target, offset, length);
      checksum.update(target, offset, read);
      if (read == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new DamagedException(false);
        }
        position = end;
        requireMore();
        inflater.setInput(buffer, position, end - position);
      }
      return read;
    } catch (DataFormatException damaged) {
      throw new DamagedException(false);
    }
  }

  private void startMember() throws IOException {
    boolean gzip = next() == 0x1F && next() == 0x8B && next() == DEFLATE;
    int flags = gzip ? next() : RESERVED;
    if ((flags & RESERVED) != 0) {
      throw new DamagedException(false);
    }
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inflater.setInput(buffer, position, end - position);
    inMember = true;
  }

  /** The checksum and the length; everything before them was passed on. */
  private void endMember() throws IOException {
    position = end - inflater.getRemaining();
    boolean same = number() == checksum.getValue();
    if (number() != (inflater.getBytesWritten() & 0xFFFFFFFFL) || !same) {
      throw new DamagedException(false);
    }
  }

  /** Skips the zeros with which tapes and disks fill blocks; anything else is counted. */
  private boolean isMemberNext() throws IOException {
    while (hasMore() && buffer[position] == 0) {
      position++;
      zeroBytes++;
    }
    if (!hasMore()) {
      return false;
    }
    int first = next();
    if (first == 0x1F && hasMore() && (buffer[position] & 0xFF) == 0x8B) {
      // Back before the first byte: the header is read as a whole.
      buffer[--position] = 0x1F;
      return true;
    }
    keep(new byte[] {(byte) first}, 0, 1);
    while (hasMore()) {
      keep(buffer, position, end - position);
      position = end;
    }
    return false;
  }

  private void keep(byte[] bytes, int offset, int length) {
    trailingBytes += length;
    trailing.write(bytes, offset, Math.min(length, KEPT_BYTES - trailing.size()));
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skipText() throws IOException {
    int b = next();
    while (b != 0) {
      b = next();
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    requireMore();
    return buffer[position++] & 0xFF;
  }

  private void requireMore() throws IOException {
    if (!hasMore()) {
      throw new DamagedException(true);
    }
  }

  private boolean hasMore() throws IOException {
    if (position == end) {
      // The first place is for a byte that is put back.
      int read = compressed.read(buffer, 1, buffer.length - 1);
      position = 1;
      end = 1 + Math.max(0, read);
    }
    return position < end;
  }

  /** How many zeros stand between members or behind the last one. */
  public long zeroBytes() {
    return zeroBytes;
  }

  /** How many bytes that are no gzip stand behind the last member. */
  public long trailingBytes() {
    return trailingBytes;
  }

  /** The first of these bytes. */
  public byte[] trailingStart() {
    return trailing.toByteArray();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
