package io.cordon.audit.export.archive;

import io.cordon.audit.export.cause.RejectReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * How much the content of a compressed file may grow: one limit for everything inside the file,
 * because bombs are nested, or use the same bytes for many entries. Logs grow about thirtyfold.
 */
public final class Expansion {
  private static final long ALWAYS_ALLOWED_BYTES = 256L << 20;
  private static final int MOST_TIMES = 500;

  private final LongSupplier compressedBytes;
  private long expandedBytes;

  /**
   * @param compressedBytes how much of the file has been read so far, or its size
   */
  public Expansion(LongSupplier compressedBytes) {
    this.compressedBytes = compressedBytes;
  }

  /**
   * Counts bytes that were decompressed, or used once more.
   *
   * @throws UnreadableContentException beyond the limit
   */
  public void add(long bytes) throws UnreadableContentException {
    expandedBytes += bytes;
    if (expandedBytes > ALWAYS_ALLOWED_BYTES
        && expandedBytes / MOST_TIMES > compressedBytes.getAsLong()) {
      throw new UnreadableContentException(
          RejectReason.TOO_LARGE,
          "Its content is more than "
              + MOST_TIMES
              + " times as large as the file, as in a zip bomb; the rest is not read.");
    }
  }

  /** The same bytes, counted. */
  public InputStream counted(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        add(Math.max(0, read));
        return read;
      }
    };
  }
}
