package io.cordon.labels.zip;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Checks the end of a zip before it is opened, because opening a zip loads its whole directory into
 * memory.
 */
final class ZipEnd {
  /** 160,000 entries of ordinary length. */
  private static final long MAX_DIRECTORY_BYTES = 16L << 20;

  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH_BYTES = 22;
  private static final int DIRECTORY_SIZE_AT = 12;
  private static final int MAX_COMMENT_BYTES = 0xFFFF;

  private ZipEnd() {}

  /** Checks everything that may be an end record, because readers differ in which one they use. */
  static void requireSmallDirectory(Path file) throws UnreadableFileException, IOException {
    ByteBuffer tail = tail(file);
    boolean ended = false;
    for (int at = tail.limit() - LENGTH_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        ended = true;
        // Zip64 has all bits set here: it is for archives larger than any document.
        long directoryBytes = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_SIZE_AT));
        if (directoryBytes > MAX_DIRECTORY_BYTES) {
          throw new UnreadableFileException("is hostile: its zip directory is larger than 16 MiB");
        }
      }
    }
    if (!ended) {
      throw new UnreadableFileException("is cut off: the end of its zip is missing");
    }
  }

  private static ByteBuffer tail(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = Math.max(0, channel.size() - LENGTH_BYTES - MAX_COMMENT_BYTES);
      ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - start));
      tail.order(ByteOrder.LITTLE_ENDIAN);
      while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
        // A file that shrinks in the meantime ends early.
      }
      return tail.flip();
    }
  }
}
