package io.cordon.audit.export.archive;

import io.cordon.audit.export.cause.RejectReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The decompressed content of an entry. It ends at damage, and its checksum is compared. */
public final class EntryContent extends FilterInputStream {
  private final CRC32 checksum;
  private final long expected;
  private String damage;

  EntryContent(InputStream content, long expected) {
    this(content, expected, new CRC32());
  }

  private EntryContent(InputStream content, long expected, CRC32 checksum) {
    super(new CheckedInputStream(content, checksum));
    this.checksum = checksum;
    this.expected = expected;
  }

  /**
   * To be called when everything was read.
   *
   * @throws UnreadableContentException if the content was damaged
   */
  public void requireUndamaged() throws UnreadableContentException {
    if (damage != null) {
      throw damaged(damage);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      int read = in.read(target, offset, length);
      if (read < 0 && length > 0 && checksum.getValue() != expected) {
        damage = "its checksum differs, so its bytes were changed or are missing";
      }
      return read;
    } catch (UnreadableContentException beyondLimit) {
      throw beyondLimit;
    } catch (IOException | RuntimeException damaged) {
      // The decompressors of damaged input throw both.
      damage = "its compressed bytes are damaged or end too early";
      return -1;
    }
  }

  static UnreadableContentException damaged(String how) {
    return new UnreadableContentException(
        RejectReason.TRUNCATED, "It cannot be read to its end: " + how + '.');
  }
}
