package io.cordon.audit.export.archive;

import io.cordon.audit.export.cause.RejectReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Which bytes of a zip file belong to the entries of its directory. Programs that read the
 * directory do not see what stands elsewhere: a deleted entry, an archive before this one, anything
 * behind the end.
 */
final class ZipLayout {
  private static final int KEPT_BYTES = 4096;
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT_BYTES = 0xFFFF;
  private static final int END = 0x06054B50;
  private static final int END_64 = 0x06064B50;
  private static final int LOCATOR_64 = 0x07064B50;
  private static final int LOCATOR_64_BYTES = 20;
  private static final int END_64_BYTES = 56;

  /** Sizes and checksum behind an entry that was packed as a stream. */
  private static final int DESCRIPTOR_BYTES = 24;

  private final FileChannel file;
  private final List<UnlistedBytes> unlisted = new ArrayList<>();

  private ZipLayout(FileChannel file) {
    this.file = file;
  }

  /**
   * The bytes that no entry has.
   *
   * @param entries in their order in the file
   * @throws UnreadableContentException if entries share bytes
   */
  static List<UnlistedBytes> unlisted(FileChannel file, List<ZipArchiveEntry> entries)
      throws IOException {
    ZipLayout layout = new ZipLayout(file);
    layout.read(entries);
    return layout.unlisted;
  }

  private void read(List<ZipArchiveEntry> entries) throws IOException {
    long position = 0;
    int allowed = 0;
    for (ZipArchiveEntry entry : entries) {
      long start = entry.getLocalHeaderOffset();
      if (start < position) {
        throw new UnreadableContentException(
            RejectReason.TOO_LARGE,
            "Its entries share the same bytes, as in a zip bomb: " + entry.getName() + '.');
      }
      addGap(
          position, start, allowed, position == 0 ? "before its first entry" : "between entries");
      ByteBuffer header = bytes(start, LOCAL_HEADER_BYTES);
      int names = header.remaining() < LOCAL_HEADER_BYTES ? 0 : names(header);
      position = start + LOCAL_HEADER_BYTES + names + entry.getCompressedSize();
      allowed = entry.getGeneralPurposeBit().usesDataDescriptor() ? DESCRIPTOR_BYTES : 0;
    }
    readEnd(position, allowed);
  }

  /** The lengths of the name and of the extra fields. */
  private static int names(ByteBuffer header) {
    return (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
  }

  private void readEnd(long endOfEntries, int allowed) throws IOException {
    int length = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT_BYTES);
    long from = file.size() - length;
    ByteBuffer tail = bytes(from, length);
    int at = tail.remaining() - END_BYTES;
    while (at >= 0 && tail.getInt(at) != END) {
      at--;
    }
    if (at < 0) {
      return; // the directory was found, so this cannot be
    }
    long behind = from + at + END_BYTES + (tail.getShort(at + 20) & 0xFFFF);
    addGap(behind, file.size(), 0, "behind its end");
    addGap(
        endOfEntries, directory(from + at, tail.getInt(at + 12)), allowed, "before its directory");
  }

  /** Where the directory starts, which has this size and ends where the end's own record starts. */
  private long directory(long end, int size) throws IOException {
    long record = end - LOCATOR_64_BYTES - END_64_BYTES;
    ByteBuffer large = bytes(Math.max(0, record), END_64_BYTES + LOCATOR_64_BYTES);
    boolean is64 =
        record >= 0
            && large.remaining() == END_64_BYTES + LOCATOR_64_BYTES
            && large.getInt(0) == END_64
            && large.getInt(END_64_BYTES) == LOCATOR_64;
    return is64 ? record - large.getLong(40) : end - (size & 0xFFFFFFFFL);
  }

  private void addGap(long from, long to, int allowed, String where) throws IOException {
    if (to - from > allowed) {
      byte[] start = bytes(from, (int) Math.min(KEPT_BYTES, to - from)).array();
      unlisted.add(new UnlistedBytes(to - from, where, start));
    }
  }

  /** From the start of the buffer; fewer than asked for at the end of the file. */
  private ByteBuffer bytes(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // until it is full
    }
    return bytes.flip();
  }
}
