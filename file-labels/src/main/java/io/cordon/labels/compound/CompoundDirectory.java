package io.cordon.labels.compound;

import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The directory of a compound file ([MS-CFB] 2.6): storages, and the streams in them. */
final class CompoundDirectory {
  private static final int ENTRY_BYTES = 128;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final int NONE = -1;

  private final ByteBuffer entries;
  private final int count;

  CompoundDirectory(byte[] entries) throws UnreadableFileException {
    this.entries = ByteBuffer.wrap(entries).order(ByteOrder.LITTLE_ENDIAN);
    this.count = entries.length / ENTRY_BYTES;
    if (count == 0) {
      throw new UnreadableFileException("is damaged: its directory is empty");
    }
  }

  /** A stream or storage. */
  record Entry(boolean isStream, int firstSector, long sizeBytes) {}

  Entry root() {
    return entry(0);
  }

  /** The entry at a path from the root; null when there is none. */
  Entry find(String... path) throws UnreadableFileException {
    int at = 0;
    for (String name : path) {
      at = child(at, name);
      if (at == NONE) {
        return null;
      }
    }
    return entry(at);
  }

  private Entry entry(int number) {
    int at = number * ENTRY_BYTES;
    // Files with sectors of 512 bytes may have garbage in the upper half of the size.
    long size = Integer.toUnsignedLong(entries.getInt(at + 120));
    return new Entry(entries.get(at + 66) == STREAM, entries.getInt(at + 116), size);
  }

  private boolean isKnown(int number) {
    int type = entries.get(number * ENTRY_BYTES + 66);
    return type == STORAGE || type == STREAM;
  }

  /** The names at the top. */
  List<String> names() throws UnreadableFileException {
    List<String> names = new ArrayList<>();
    for (int number : children(0)) {
      names.add(name(number));
    }
    return names;
  }

  /** The entry with this name in a storage, {@link #NONE} for none. */
  private int child(int storage, String name) throws UnreadableFileException {
    int found = NONE;
    for (int number : children(storage)) {
      if (name.equalsIgnoreCase(name(number))) {
        if (found != NONE) {
          throw new UnreadableFileException("is hostile: it contains a stream twice");
        }
        found = number;
      }
    }
    return found;
  }

  /**
   * The entries of a storage. They form a search tree, which may be in a wrong order in a hostile
   * file: the whole tree is walked.
   */
  private List<Integer> children(int storage) throws UnreadableFileException {
    List<Integer> children = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(entries.getInt(storage * ENTRY_BYTES + 76));
    while (!open.isEmpty()) {
      int number = open.pop();
      if (number == NONE) {
        continue;
      }
      if (number < 0 || number >= count || seen.get(number) || !isKnown(number)) {
        throw new UnreadableFileException("is damaged: its directory is inconsistent");
      }
      seen.set(number);
      children.add(number);
      open.push(entries.getInt(number * ENTRY_BYTES + 68));
      open.push(entries.getInt(number * ENTRY_BYTES + 72));
    }
    return children;
  }

  private String name(int number) {
    int at = number * ENTRY_BYTES;
    int bytesWithNul = Short.toUnsignedInt(entries.getShort(at + 64));
    int bytes = Math.max(0, Math.min(64, bytesWithNul) - 2);
    return new String(entries.array(), at, bytes, StandardCharsets.UTF_16LE);
  }
}
