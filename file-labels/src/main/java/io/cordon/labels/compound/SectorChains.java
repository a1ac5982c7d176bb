package io.cordon.labels.compound;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The sectors of a compound file and the allocation table that chains them ([MS-CFB] 2.1-2.5). */
final class SectorChains implements Closeable {
  private static final int HEADER_BYTES = 512;
  private static final int HEADER_TABLE_AT = 76;
  private static final int HEADER_TABLE_ENTRIES = 109;
  private static final int END_OF_CHAIN = -2;

  private final FileChannel file;
  private final ByteBuffer header;
  private final int sectorBytes;
  private final int sectorCount;

  /** The sectors that contain the allocation table. */
  private final int[] tableSectors;

  private SectorChains(FileChannel file, ByteBuffer header)
      throws UnreadableFileException, IOException {
    this.file = file;
    this.header = header;
    this.sectorBytes = 1 << requireKnown(header.getShort(30));
    // The header occupies one sector; the last sector may be incomplete.
    this.sectorCount = (int) Math.min(Integer.MAX_VALUE, (file.size() - 1) / sectorBytes);
    this.tableSectors = tableSectors();
  }

  static SectorChains open(FileChannel file) throws UnreadableFileException, IOException {
    try {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      readFully(file, header, 0);
      return new SectorChains(file, header.flip());
    } catch (UnreadableFileException | IOException broken) {
      file.close();
      throw broken;
    }
  }

  private static int requireKnown(int sectorShift) throws UnreadableFileException {
    if (sectorShift != 9 && sectorShift != 12) {
      throw new UnreadableFileException(
          "is damaged: its sectors are neither 512 nor 4096 bytes long");
    }
    return sectorShift;
  }

  ByteBuffer header() {
    return header;
  }

  /** The header lists the first 109; further ones are listed in separate sectors. */
  private int[] tableSectors() throws UnreadableFileException, IOException {
    int entries = sectorBytes / Integer.BYTES;
    int count = header.getInt(44);
    if (count < 0 || count > sectorCount) {
      throw new UnreadableFileException("is damaged: its allocation table is longer than the file");
    }
    int[] found = new int[count];
    int known = Math.min(count, HEADER_TABLE_ENTRIES);
    for (int i = 0; i < known; i++) {
      found[i] = header.getInt(HEADER_TABLE_AT + i * Integer.BYTES);
    }
    int list = header.getInt(68);
    while (known < count) {
      ByteBuffer more = sector(list);
      for (int i = 0; i < entries - 1 && known < count; i++) {
        found[known++] = more.getInt(i * Integer.BYTES);
      }
      list = more.getInt((entries - 1) * Integer.BYTES);
    }
    return found;
  }

  /** The sectors of a chain, in order. */
  int[] chain(int first, int most, String what) throws UnreadableFileException, IOException {
    int[] chain = new int[16];
    int length = 0;
    int table = -1;
    ByteBuffer next = null;
    for (int sector = first; sector != END_OF_CHAIN; length++) {
      if (length >= most) {
        throw new UnreadableFileException("is hostile: " + what + " goes on for too long");
      }
      chain = length < chain.length ? chain : Arrays.copyOf(chain, 2 * length);
      chain[length] = requireInside(sector);
      int entries = sectorBytes / Integer.BYTES;
      if (sector / entries != table) {
        table = sector / entries;
        next = tableSector(table);
      }
      sector = next.getInt(sector % entries * Integer.BYTES);
    }
    return Arrays.copyOf(chain, length);
  }

  private ByteBuffer tableSector(int number) throws UnreadableFileException, IOException {
    if (number >= tableSectors.length) {
      throw new UnreadableFileException("is damaged: its allocation table is too short");
    }
    return sector(tableSectors[number]);
  }

  /** All bytes of a chain. */
  ByteBuffer bytes(int first, int mostBytes, String what)
      throws UnreadableFileException, IOException {
    int[] chain = chain(first, mostBytes / sectorBytes, what);
    ByteBuffer bytes = ByteBuffer.allocate(chain.length * sectorBytes);
    for (int sector : chain) {
      bytes.put(sector(sector));
    }
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads from a position in a chain; must not cross the end of a sector. */
  void read(int[] chain, long at, ByteBuffer into, int bytes)
      throws UnreadableFileException, IOException {
    if (at / sectorBytes >= chain.length) {
      throw new UnreadableFileException("is damaged: a small stream leaves its sectors");
    }
    ByteBuffer sector = sector(chain[(int) (at / sectorBytes)]);
    int start = (int) (at % sectorBytes);
    into.put(sector.slice(start, bytes));
  }

  private ByteBuffer sector(int number) throws UnreadableFileException, IOException {
    long at = (requireInside(number) + 1L) * sectorBytes;
    ByteBuffer sector = ByteBuffer.allocate(sectorBytes).order(ByteOrder.LITTLE_ENDIAN);
    int present = (int) Math.min(sectorBytes, file.size() - at);
    readFully(file, sector.limit(present), at);
    return sector.limit(sectorBytes).rewind();
  }

  private int requireInside(int sector) throws UnreadableFileException {
    if (sector < 0 || sector >= sectorCount) {
      throw new UnreadableFileException("is cut off or damaged: it names a sector beyond its end");
    }
    return sector;
  }

  private static void readFully(FileChannel file, ByteBuffer buffer, long at)
      throws UnreadableFileException, IOException {
    int start = buffer.position();
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position() - start) < 0) {
        throw new UnreadableFileException("is cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
