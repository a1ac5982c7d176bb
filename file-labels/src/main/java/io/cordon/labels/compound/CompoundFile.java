package io.cordon.labels.compound;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * A compound file ([MS-CFB]): the container of Office 97-2003 and of encrypted documents. Finds
 * streams by their path and reads them, within limits; the rest of the file is not read.
 */
final class CompoundFile implements Closeable {
  private static final int MAX_STREAM_BYTES = 4 << 20;
  private static final int MAX_DIRECTORY_BYTES = 8 << 20;

  private static final int MAX_MINI_TABLE_BYTES = 4 << 20;
  private static final int MAX_MINI_SECTORS = MAX_MINI_TABLE_BYTES / Integer.BYTES;

  private static final int MINI_SECTOR_BYTES = 64;
  private static final int MINI_STREAM_BELOW_BYTES = 4096;

  private final SectorChains sectors;
  private final CompoundDirectory directory;
  private final int firstMiniTableSector;

  private CompoundFile(SectorChains sectors, CompoundDirectory directory, int firstMiniTable) {
    this.sectors = sectors;
    this.directory = directory;
    this.firstMiniTableSector = firstMiniTable;
  }

  static CompoundFile open(Path file) throws UnreadableFileException, IOException {
    SectorChains sectors = null;
    try {
      sectors = SectorChains.open(FileChannel.open(file));
      ByteBuffer header = sectors.header();
      byte[] entries =
          sectors.bytes(header.getInt(48), MAX_DIRECTORY_BYTES, "its directory").array();
      return new CompoundFile(sectors, new CompoundDirectory(entries), header.getInt(60));
    } catch (UnreadableFileException | IOException broken) {
      if (sectors != null) {
        sectors.close();
      }
      throw broken;
    }
  }

  /** Whether there is a stream or storage of this path. */
  boolean has(String... path) throws UnreadableFileException {
    return directory.find(path) != null;
  }

  /** The names of the streams and storages at the top. */
  List<String> names() throws UnreadableFileException {
    return directory.names();
  }

  /** A stream's bytes, little-endian; null when there is no such stream. */
  ByteBuffer stream(String... path) throws UnreadableFileException, IOException {
    CompoundDirectory.Entry entry = directory.find(path);
    if (entry == null || !entry.isStream()) {
      return null;
    }
    String name = path[path.length - 1].substring(path[path.length - 1].charAt(0) < ' ' ? 1 : 0);
    if (entry.sizeBytes() > MAX_STREAM_BYTES) {
      throw new UnreadableFileException("is hostile: " + name + " is larger than 4 MiB");
    }
    int size = (int) entry.sizeBytes();
    ByteBuffer bytes =
        size < MINI_STREAM_BELOW_BYTES
            ? miniStream(entry.firstSector(), size)
            : sectors.bytes(entry.firstSector(), MAX_STREAM_BYTES, name);
    if (bytes.limit() < size) {
      throw new UnreadableFileException("is cut off: the end of " + name + " is missing");
    }
    return bytes.limit(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Small streams share the sectors of one stream, in pieces of 64 bytes. */
  private ByteBuffer miniStream(int first, int size) throws UnreadableFileException, IOException {
    ByteBuffer stream = ByteBuffer.allocate(size);
    if (size == 0) {
      return stream;
    }
    ByteBuffer next =
        sectors.bytes(firstMiniTableSector, MAX_MINI_TABLE_BYTES, "its table of small streams");
    int[] container =
        sectors.chain(directory.root().firstSector(), MAX_MINI_SECTORS, "its small streams");
    int miniSector = first;
    while (stream.hasRemaining()) {
      if (miniSector < 0 || miniSector >= next.limit() / Integer.BYTES) {
        throw new UnreadableFileException("is damaged: a small stream leaves its table");
      }
      int bytes = Math.min(MINI_SECTOR_BYTES, stream.remaining());
      sectors.read(container, (long) miniSector * MINI_SECTOR_BYTES, stream, bytes);
      miniSector = next.getInt(miniSector * Integer.BYTES);
    }
    return stream.flip();
  }

  @Override
  public void close() throws IOException {
    sectors.close();
  }
}
