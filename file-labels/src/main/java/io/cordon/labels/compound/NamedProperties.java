package io.cordon.labels.compound;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The ids of properties that have names, in an Outlook message ([MS-OXMSG] 2.2.3). */
final class NamedProperties {
  private static final String STORAGE = "__nameid_version1.0";
  private static final String ENTRIES = "__substg1.0_00030102";
  private static final String NAMES = "__substg1.0_00040102";
  private static final int ENTRY_BYTES = 8;
  private static final int FIRST_ID = 0x8000;

  private final ByteBuffer entries;
  private final ByteBuffer names;

  private NamedProperties(ByteBuffer entries, ByteBuffer names) {
    this.entries = entries;
    this.names = names;
  }

  static NamedProperties of(CompoundFile message) throws UnreadableFileException, IOException {
    return new NamedProperties(message.stream(STORAGE, ENTRIES), message.stream(STORAGE, NAMES));
  }

  /** The id of the property with this name; null for none. */
  Integer id(String name) throws UnreadableFileException {
    if (entries == null || names == null) {
      return null;
    }
    try {
      for (int at = 0; at + ENTRY_BYTES <= entries.limit(); at += ENTRY_BYTES) {
        boolean named = (entries.getInt(at + 4) & 1) == 1;
        if (named && isNamed(entries.getInt(at), name)) {
          return FIRST_ID + Short.toUnsignedInt(entries.getShort(at + 6));
        }
      }
    } catch (IndexOutOfBoundsException beyondTheEnd) {
      throw new UnreadableFileException("is damaged: the names of its properties end too early");
    }
    return null;
  }

  private boolean isNamed(int at, String name) {
    int bytes = names.getInt(at);
    if (bytes != name.length() * Character.BYTES) {
      return false;
    }
    byte[] text = new byte[bytes];
    names.get(at + Integer.BYTES, text);
    return name.equalsIgnoreCase(new String(text, StandardCharsets.UTF_16LE));
  }
}
